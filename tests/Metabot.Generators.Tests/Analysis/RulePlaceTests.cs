using System.Text.RegularExpressions;
using Metabot.Generators.Tests;
using Metabot.Rules;

namespace Metabot.Generators.Analysis;

// A rule with a fix is made by hand in six places, counted on one that has no business of its own elsewhere.
public class RulePlaceTests
{
    private static readonly Rule Counted = Rule.TokenNotPassed;

    private static readonly (string Path, string Place)[] ByHand =
    [
        ("src/Shared/Rules/", "record"),
        ("src/Metabot.Generators/Analysis/", "analyzer"),
        ("src/Metabot.Generators.CodeFixes/", "fix"),
        ("src/Metabot.Generators/docs/rules/", "page"),
        ("tests/Metabot.Generators.Tests/Analysis/RuleExamples.cs", "example"),
        ("tests/", "tests"),
    ];

    // What eng/rule-files.sh writes, and the pages that tell what was counted.
    private static readonly string[] NotByHand =
    [
        "src/Metabot.Generators/AnalyzerReleases.Shipped.md", "src/Metabot.Generators/AnalyzerReleases.Unshipped.md", "docs/rules.md",
        "samples/Mistakes/FromExamples.cs", "samples/Mistakes/expected.txt", "docs/compiler-side.md",
    ];

    [Fact]
    public void A_rule_with_a_fix_is_made_in_six_places()
    {
        var naming = new Regex($@"\b{Counted.Id}\b|\bRule\.{nameof(Rule.TokenNotPassed)}\b");
        var places = new[] { "src", "tests", "samples", "docs", "eng" }.SelectMany(FilesIn)
            .Except(NotByHand)
            .Where(file => !file.EndsWith(nameof(RulePlaceTests) + ".cs", StringComparison.Ordinal) && naming.IsMatch(Repository.Read(file)))
            .Select(file => ByHand.FirstOrDefault(each => file.StartsWith(each.Path, StringComparison.Ordinal)).Place ?? file)
            .Distinct();
        Assert.Equal(ByHand.Select(each => each.Place).Order(), places.Order());
    }

    private static IEnumerable<string> FilesIn(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(file => Path.GetExtension(file) is ".cs" or ".md" or ".txt" or ".globalconfig" or ".csproj" && !file.Split('/').Any(part => part is "bin" or "obj"));
}
