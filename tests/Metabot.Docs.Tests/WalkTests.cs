using System.Globalization;
using System.Text.RegularExpressions;
using Metabot.Docs.Tests.Markdown;
using Metabot.Generators.Analysis;
using Metabot.Generators.Tests.Compiling;
using Metabot.Tool;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Docs.Tests;

// docs/walk.md breaks samples/WebShop and its bot, one line at a time; what it says of each break is what is said of it.
public sealed partial class WalkTests : IDisposable
{
    private const string Manifest = "samples/bots/shop/bot.json";
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Threading;"
        + " global using System.Threading.Tasks;";
    private const string Checker = "metabot check";

    private static readonly string[] Sources = ["Contracts.cs", "OrderJobs.cs", "Orders.cs", "ShopOptions.cs"];
    private static readonly Page Walk = Pages.At("docs/walk.md");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("metabot-walk-");

    public static TheoryData<int> Steps { get; } = [.. Breaks().Select((_, index) => index)];

    [Fact]
    public void The_walk_has_the_ten_breaks_that_its_headings_name()
    {
        Assert.Equal(10, Breaks().Count);
        Assert.Equal(10, Regex.Count(Walk.Text, @"^## \d+\. ", RegexOptions.Multiline));
    }

    [Fact]
    public async Task Nothing_is_said_before_anything_is_broken()
    {
        Assert.Equal([], await CompileAsync(file => Repository.Read(file.Split('/'))));
        Assert.DoesNotContain("warning", await CheckAsync(Repository.Read(Manifest.Split('/'))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task What_the_walk_says_of_a_break_is_said(int step)
    {
        var broken = Breaks()[step];
        var whole = Repository.Read(broken.File.Split('/'));
        Assert.All(broken.Changes, change => Assert.Equal(2, whole.Split(change.Old).Length));
        var text = broken.Changes.Aggregate(whole, (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal));
        if (broken.Who == Checker)
        {
            Assert.Matches($"warning ?{broken.Rule}: [^\n]*: {Regex.Escape(broken.Said)}\n", await CheckAsync(text));
        }
        else
        {
            Assert.Equal([$"{broken.Who}: {broken.Said}"], await CompileAsync(file => file == broken.File ? text : Repository.Read(file.Split('/'))));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // What the compiler and all analyzers say, from warnings up.
    private static async Task<IEnumerable<string>> CompileAsync(Func<string, string> read)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var bare = Compiled.Bare(parse, NullableContextOptions.Enable, Usings)
            .AddSyntaxTrees(Sources.Select(file => CSharpSyntaxTree.ParseText(read($"samples/WebShop/{file}"), parse, "/" + file)));
        var whole = Compiled.Run(bare, parse).Compilation;
        var config = Walk.Blocks.Single(block => block.Language == "ini").Text;
        var found = await AllAnalyzers.RunAsync(whole, config, "/.editorconfig", read(Manifest));
        return whole.GetDiagnostics(TestContext.Current.CancellationToken).Concat(found)
            .Where(finding => finding.Severity >= DiagnosticSeverity.Warning)
            .Select(finding => $"{finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private async Task<string> CheckAsync(string manifest)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "bot.json"), manifest, TestContext.Current.CancellationToken);
        using var output = new StringWriter { NewLine = "\n" };
        await Commands.Root().Parse(["check", _folder.FullName]).InvokeAsync(new() { Output = output }, TestContext.Current.CancellationToken);
        return output.ToString();
    }

    private static List<Break> Breaks() => [.. BreakOfPage().Matches(Walk.Text).Select(match => Read(match.Groups))];

    private static Break Read(GroupCollection it) => new(
        it["file"].Value,
        [.. it["old"].Captures.Zip(it["new"].Captures, (old, changed) => (old.Value, changed.Value))],
        it["who"].Value,
        it["rule"].Value,
        it["said"].Value);

    [GeneratedRegex("""
        ^In `(?<file>[^`]+)`, `(?<old>[^`]+)` becomes `(?<new>[^`]+)`(?:, and\s`(?<old>[^`]+)` becomes `(?<new>[^`]+)`)?\.

        > \[?`?(?<who>MBOT\d{4}|CS\d{4}|metabot check)`?(?:\]\(\S+\))?(?:, \[(?<rule>MBOT\d{4})\]\(\S+\))?: `(?<said>[^`]+)`
        """, RegexOptions.Multiline)]
    private static partial Regex BreakOfPage();

    private sealed record Break(string File, IReadOnlyList<(string Old, string New)> Changes, string Who, string Rule, string Said);
}
