using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Metabot.Generators.Analysis;
using Metabot.Docs.Tests.Markdown;
using Metabot.Docs.Tests.Snippets;
using Microsoft.CodeAnalysis;

namespace Metabot.Docs.Tests;

// What the pages show works: C# compiles and draws the findings that it announces, and what it is said to print, it prints.
[Collection(nameof(Console))]
public partial class CodeBlockTests
{
    private static readonly HashSet<string> RulesOfAnalyzers = [.. AllAnalyzers.Create().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id)];

    private static readonly string[] Languages = ["bash", "csharp", "dialog", "ini", "javascript", "json", "mermaid", "text", "xml", "yaml"];
    // What metabot check prints is compared by the tests of the tool, dialogs by those of the server.
    private static readonly string[] Roles = ["", "build", "prints", "bot", "check", "lock", "locked"];

    public static TheoryData<string, int> CSharp { get; } = Blocks(block => block.Language == "csharp" && block.NotCompiled is null);

    public static TheoryData<string, int> Outcomes { get; } = Blocks(block => block.Role is "build" or "prints" or "locked");

    [Theory]
    [MemberData(nameof(CSharp))]
    public async Task CSharp_compiles_and_draws_what_it_announces(string page, int line)
    {
        var block = Find(page, line);
        var snippet = Snippet.Compile(block.Text);
        Assert.Equal([], snippet.Complaints.Select(complaint => complaint.ToString()));

        // What the build says is compared whole then.
        if (Next(page, block)?.Role != "build")
        {
            Assert.Equal(Announced(block.Text), Drawn(await snippet.FindAsync(BotOf(page), LockOf(page))));
        }
    }

    // The page of a rule that compares with a bot shows the bot.
    private static string? BotOf(string page) =>
        Pages.OfRules.Contains(Pages.At(page)) ? Pages.At(page).Blocks.FirstOrDefault(block => block.Language == "json")?.Text : null;

    // The page of a rule that compares with a lock shows the lock.
    private static string? LockOf(string page) => Pages.At(page).Blocks.FirstOrDefault(block => block.Role == "lock")?.Text;

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task What_a_block_is_said_to_print_it_prints(string page, int line)
    {
        var outcome = Find(page, line);
        var program = Assert.IsType<CodeBlock>(Pages.At(page).Blocks.TakeWhile(block => block != outcome).LastOrDefault());
        var snippet = Snippet.Compile(program.Text);
        Assert.Equal(outcome.Text, outcome.Role switch
        {
            "prints" => await snippet.RunAsync(),
            "locked" => snippet.Lock(),
            _ => await BuildAsync(snippet),
        });
    }

    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void Every_block_says_its_language_and_a_role_that_is_known(string page) => Assert.All(Pages.At(page).Blocks, block =>
    {
        Assert.Contains(block.Language, Languages);
        Assert.Contains(block.Role, Roles);
        Assert.False(block is { Language: "text", Role: "" }, $"nothing compares the text at line {block.Line}");
    });

    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void No_fence_is_left_open(string page) =>
        Assert.Equal(2 * Pages.At(page).Blocks.Count, Regex.Count(Pages.At(page).Text, "^```", RegexOptions.Multiline));

    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void Json_and_XML_parse(string page) => Assert.All(Pages.At(page).Blocks, block =>
    {
        _ = block.Language switch
        {
            "json" => (object)JsonDocument.Parse(block.Text),
            "xml" => XElement.Parse($"<Fragment>{block.Text}</Fragment>"),
            _ => block,
        };
    });

    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void JavaScript_parses(string page) => Assert.All(
        Pages.At(page).Blocks.Where(block => block.Language == "javascript"),
        block => new Acornima.Parser(new Acornima.ParserOptions { AllowReturnOutsideFunction = true }).ParseScript(block.Text));

    private static TheoryData<string, int> Blocks(Func<CodeBlock, bool> isWanted)
    {
        var data = new TheoryData<string, int>();
        foreach (var page in Pages.All)
        {
            foreach (var block in page.Blocks.Where(isWanted))
            {
                data.Add(page.Path, block.Line);
            }
        }

        return data;
    }

    // Without the name of the file, which the reader chooses.
    private static async Task<string> BuildAsync(Snippet snippet) => string.Concat((await snippet.FindAsync())
        .Where(finding => finding.Severity >= DiagnosticSeverity.Warning)
        .OrderBy(finding => finding.Location.SourceSpan.Start)
        .Select(finding => finding.ToString().Replace("/Program.cs", "", StringComparison.Ordinal) + "\n"));

    private static CodeBlock Find(string page, int line) => Pages.At(page).Blocks.Single(block => block.Line == line);

    private static CodeBlock? Next(string page, CodeBlock block) => Pages.At(page).Blocks.SkipWhile(other => other != block).ElementAtOrDefault(1);

    // A comment names the finding of its line; what only the run time finds has no analyzer.
    private static IEnumerable<string> Announced(string text) => text.Split('\n')
        .SelectMany((line, index) => AnnouncedRule().Matches(line).Select(match => (Line: index + 1, Id: match.Groups["id"].Value)))
        .Where(finding => RulesOfAnalyzers.Contains(finding.Id))
        .Select(finding => $"{finding.Line} {finding.Id}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Drawn(IEnumerable<Diagnostic> findings) => findings
        .Where(finding => finding.Id.StartsWith("MBOT", StringComparison.Ordinal) && finding.Location.IsInSource)
        .Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Location.GetLineSpan().StartLinePosition.Line + 1} {finding.Id}"))
        .Distinct()
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"// (?<id>MBOT\d{4})\b")]
    private static partial Regex AnnouncedRule();
}
