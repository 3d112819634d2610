using System.Globalization;
using Metabot.Generators.Tests;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis;

// samples/Mistakes makes each mistake once; expected.txt beside it is what all analyzers together say, word for word. A mistake that is
// not made there by hand comes from the rule's example.
public class MistakesTests
{
    private const string FromExamples = "FromExamples.cs";

    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "Mistakes");
    private static readonly string LockFolder = Path.Combine(Folder, "Lock");

    [Fact]
    public async Task The_sample_says_what_is_expected()
    {
        WrittenFile.AssertCurrent(string.Join("\n", [$"// Written by eng/rule-files.sh: what no other file here does wrong.\nnamespace Mistakes;\n", .. MissingExamples().Select(Write)]), "samples", "Mistakes", FromExamples);
        var found = await AllAnalyzers.RunAsync(Directory.GetFiles(Folder, "*.cs"), Path.Combine(Folder, ".editorconfig"), Path.Combine(Folder, "bot.json"), null, OtherGenerators.Vogen());
        WrittenFile.AssertCurrent(Print(found), "samples", "Mistakes", "expected.txt");
    }

    [Fact]
    public async Task The_sample_of_the_lock_says_what_is_expected()
    {
        var found = await AllAnalyzers.RunAsync(Directory.GetFiles(LockFolder, "*.cs"), Path.Combine(Folder, ".editorconfig"), null, Path.Combine(LockFolder, "metabot.contracts.txt"));
        WrittenFile.AssertCurrent(Print(found), "samples", "Mistakes", "Lock", "expected.txt");
    }

    [Theory]
    [MemberData(nameof(RuleTests.Ids), MemberType = typeof(RuleTests))]
    public void Every_rule_is_in_the_sample_once(string id) =>
        Assert.Single(File.ReadLines(Path.Combine(Folder, "expected.txt")).Concat(File.ReadLines(Path.Combine(LockFolder, "expected.txt"))), line => line.Contains($" {id}: ", StringComparison.Ordinal));

    private static IEnumerable<RuleExample> MissingExamples()
    {
        var byHand = string.Concat(Directory.GetFiles(Folder, "*.cs").Where(file => Path.GetFileName(file) != FromExamples).Select(File.ReadAllText));
        return RuleExamples.All.Where(example => example is { Option: null, Added: null, Manifest: null, Lock: null } && !byHand.Contains($"// {example.Id}", StringComparison.Ordinal));
    }

    // Its letter is its place among all examples. Another rule may have its say about it, and has its own place for that.
    private static string Write(RuleExample example, int index)
    {
        var others = AllRules.List.Select(rule => rule.Id).Where(id => id != example.Id);
        var code = example.Wrong.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal).Replace('§', (char)('A' + index));
        return $"// {example.Id}\n#pragma warning disable {string.Join(", ", others)}\n{code}\n#pragma warning restore\n";
    }

    private static string Print(IEnumerable<Diagnostic> found) => string.Concat(found
        .Where(diagnostic => diagnostic.Id.StartsWith("MBOT", StringComparison.Ordinal))
        .OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
        .Select(diagnostic => Print(diagnostic) + "\n"));

    private static string Print(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var place = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(diagnostic.Location.GetLineSpan().Path)}({start.Line + 1},{start.Character + 1})");
        return $"{place}: {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
