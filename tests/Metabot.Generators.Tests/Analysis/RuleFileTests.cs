using System.Text.RegularExpressions;
using Metabot.Generators.Tests;
using Metabot.Rules;

namespace Metabot.Generators.Analysis;

// Tables and heads follow from the rules' records; eng/rule-files.sh writes what is stale.
public class RuleFileTests
{
    private const string Generators = "Metabot.Generators";

    public static TheoryData<string> Ids { get; } = [.. AllRules.List.Select(rule => rule.Id)];

    [Fact]
    public void The_release_rows()
    {
        var shipped = Repository.Read("src", Generators, "AnalyzerReleases.Shipped.md");
        var rows = AllRules.List
            .Where(rule => rule.Severity != RuleSeverity.Exception && !shipped.Contains(rule.Id, StringComparison.Ordinal))
            .Select(rule => $"{rule.Id} | Metabot.{rule.Category} | {rule.Severity} | {rule.Title}\n");
        WrittenFile.AssertCurrent(
            "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|------\n" + string.Concat(rows),
            "src", Generators, "AnalyzerReleases.Unshipped.md");
    }

    [Fact]
    public void The_index() => AssertReplaced(
        @"(?:^\| \[MBOT.*\n)+",
        string.Concat(AllRules.List.Select(rule => $"| [{rule.Id}](../src/{Generators}/docs/rules/{rule.Id}.md) | {rule.Stops} |{(rule.Fix is null ? "" : $" {rule.Fix}")} |\n")),
        "docs", "rules.md");

    // What follows in the head, the words about the fix, is written by hand as all the rest of the page.
    [Theory]
    [MemberData(nameof(Ids))]
    public void The_head_of_a_page(string id)
    {
        var rule = AllRules.List.Single(each => each.Id == id);
        AssertReplaced(
            @"\A# .*\n\n(?:\| .*\n\|---.*\n\| \w+ \| [\w.]+ (?=\|))?",
            $"# {id}: {rule.Title}\n\n| Severity | Category | Code fix |\n|---|---|---|\n| {rule.Severity} | Metabot.{rule.Category} ",
            "src", Generators, "docs", "rules", id + ".md");
    }

    [Theory]
    [InlineData("all-errors", "error")]
    [InlineData("none", "none")]
    public void A_preset(string name, string severity) => AssertReplaced(
        @"(?:^dotnet_analyzer_diagnostic\.category-.*\n)+",
        string.Concat(AllRules.List.Select(rule => $"dotnet_analyzer_diagnostic.category-Metabot.{rule.Category}.severity = {severity}\n").Distinct().Order(StringComparer.Ordinal)),
        "src", Generators, "config", name + ".globalconfig");

    private static void AssertReplaced(string pattern, string part, params string[] path)
    {
        var place = Assert.Single(Regex.Matches(Repository.Read(path), pattern, RegexOptions.Multiline));
        WrittenFile.AssertCurrent(Repository.Read(path).Remove(place.Index, place.Length).Insert(place.Index, part), path);
    }
}
