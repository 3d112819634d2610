using System.Globalization;
using Metabot.Generators.Tests;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis;

// samples/Mistakes makes each mistake once; expected.txt beside it is what all analyzers together say, word for word.
public class MistakesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "Mistakes");

    [Fact]
    public async Task The_sample_says_what_is_expected()
    {
        var diagnostics = await AllAnalyzers.RunAsync(Directory.GetFiles(Folder, "*.cs"), Path.Combine(Folder, ".editorconfig"), Path.Combine(Folder, "bot.json"), OtherGenerators.Vogen());
        var printed = diagnostics
            .Where(diagnostic => diagnostic.Id.StartsWith("MBOT", StringComparison.Ordinal))
            .OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(Print);
        WrittenFile.AssertCurrent(string.Concat(printed.Select(line => line + "\n")), "samples", "Mistakes", "expected.txt");
    }

    [Theory]
    [MemberData(nameof(RuleTests.Ids), MemberType = typeof(RuleTests))]
    public void Every_rule_is_in_the_sample_once(string id) =>
        Assert.Single(File.ReadLines(Path.Combine(Folder, "expected.txt")), line => line.Contains($" {id}: ", StringComparison.Ordinal));

    private static string Print(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var place = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(diagnostic.Location.GetLineSpan().Path)}({start.Line + 1},{start.Character + 1})");
        return $"{place}: {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
