using System.Reflection;
using System.Text.RegularExpressions;
using Metabot.Generators.ContractLock;
using Metabot.Generators.Tests;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis;

// Every rule has all that belongs to a rule.
public class RuleTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src", "Metabot.Generators");

    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. new[] { typeof(RuleDocs), typeof(ContractLockAnalyzer) }.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics),
    ];

    private static readonly string[] All = [.. Descriptors.Select(descriptor => descriptor.Id).Distinct(), .. AllRules.AtRunTime];

    public static TheoryData<string> Ids { get; } = [.. Descriptors.Select(descriptor => descriptor.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_record(string id) => Assert.Contains(id, AllRules.List.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_one_title_severity_category_and_link(string id)
    {
        var rule = Assert.Single(Descriptors.Where(descriptor => descriptor.Id == id)
            .Select(descriptor => (Title: descriptor.Title.ToString(), descriptor.DefaultSeverity, descriptor.Category, descriptor.HelpLinkUri))
            .Distinct());
        Assert.Matches($"^https://[^ ]+/src/Metabot\\.Generators/docs/rules/{id}\\.md$", rule.HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_that_says_all(string id)
    {
        var rule = Descriptors.First(descriptor => descriptor.Id == id);
        var page = File.ReadAllText(Path.Combine(Sources, "docs", "rules", id + ".md"));
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| {rule.DefaultSeverity} | {rule.Category} |", page, StringComparison.Ordinal);
        Assert.All(
            ["## Cause", "## Why it hurts", "## How to fix", "## How to suppress", "\n```", $"dotnet_diagnostic.{id}.severity"],
            part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_release_row(string id)
    {
        var rule = Descriptors.First(descriptor => descriptor.Id == id);
        var rows = File.ReadAllText(Path.Combine(Sources, "AnalyzerReleases.Shipped.md"))
            + File.ReadAllText(Path.Combine(Sources, "AnalyzerReleases.Unshipped.md"));
        Assert.Single(Regex.Matches(rows, $@"^{id} \| {Regex.Escape(rule.Category)} \| {rule.DefaultSeverity} \|", RegexOptions.Multiline));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_row_in_the_index(string id) => Assert.Single(
        Regex.Matches(Repository.Read("docs", "rules.md"), $@"^\| \[{id}\]\(\.\./src/Metabot\.Generators/docs/rules/{id}\.md\) \|", RegexOptions.Multiline));

    // What only the run time finds has a page and a row as well, for the exception names it.
    [Fact]
    public void Every_record_is_a_rule_of_an_analyzer_or_of_the_run_time() => Assert.Equal(AllRules.List.Select(rule => rule.Id), All.Order());

    [Fact]
    public void What_only_the_run_time_finds_has_a_row_in_the_index() => Assert.All(
        AllRules.AtRunTime, id => Assert.Contains($"| [{id}](../src/Metabot.Generators/docs/rules/{id}.md) | (at run time) ", Repository.Read("docs", "rules.md"), StringComparison.Ordinal));

    [Fact]
    public void A_page_has_a_rule() => Assert.Equal(
        All.Order(),
        Directory.GetFiles(Path.Combine(Sources, "docs", "rules"), "*.md").Select(Path.GetFileNameWithoutExtension).Order());

    // A preset names categories, so that it cannot miss a rule.
    [Theory]
    [InlineData("all-errors", "error")]
    [InlineData("none", "none")]
    public void A_preset_has_every_category(string preset, string severity) => Assert.Equal(
        Descriptors.Select(descriptor => $"dotnet_analyzer_diagnostic.category-{descriptor.Category}.severity = {severity}").Distinct().Order(),
        File.ReadAllLines(Path.Combine(Sources, "config", preset + ".globalconfig")).Where(line => line.Contains(".category-", StringComparison.Ordinal)));
}
