using System.Collections.Immutable;
using Metabot.Benchmarks.Generator;
using Metabot.Benchmarks.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Benchmarks.Analyzers;

/// <summary>What it takes the compiler to read a bot and to compare a caller with it, after the bot has changed.</summary>
internal sealed class ManifestBenchmark : IBenchmark
{
    private const int Scripts = 1_000;

    private const double MostNanoseconds = 300e6;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. AnalyzerSet.Ours.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id.StartsWith("MBOT5", StringComparison.Ordinal)))];

    public string Name => "manifest";

    public string Title => $"A bot of {Scripts:#,0} scripts in the compiler";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        var program = CSharpCompilation.Create(
            "Caller",
            [CSharpSyntaxTree.ParseText("[Metabot.BotScript(\"script_1\", Condition = \"return lead.isTagExist('tag_1');\")] record Caller(long OrderId1);")],
            Programs.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var bot = WriteBot();
        var measured = await Rounds.MeasureAsync(rounds: 15, warmUps: 5, Read("no bot", program, null), Read("a bot that has changed", program, bot));
        var took = measured[1].MedianNanoseconds;
        return [Row.Of(measured[0], measured[0]), Row.Of(measured[1], measured[0], $"at most {Row.Duration(MostNanoseconds)}", took <= MostNanoseconds)];
    }

    private static Candidate Read(string name, Compilation program, string? bot) => new(name, async () =>
    {
        var options = new AnalyzerOptions(bot is null ? [] : [new BotFile(bot)]);
        var found = await program.Clone().WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
        if (found.Length > 0)
        {
            throw new InvalidOperationException(found[0].ToString());
        }
    });

    private static string WriteBot()
    {
        var scripts = Enumerable.Range(0, Scripts).Select(number => $$$"""
            "script_{{{number}}}": { "commands": [
              { "condition": "return lead.isTagExist('tag_{{{number}}}') && request.order_id{{{number}}} > 100;", "text": "Order {{ request.order_id{{{number}}} }} of {{ $name }}" },
              { "javascript": "let total = request.order_id{{{number}}} * 2; lead.setAttr('total_{{{number}}}', total);" },
              { "add_tags": "tag_{{{number}}}" } ] }
            """);
        return $$"""{ "id": 42, "name": "Bot", "scripts": { {{string.Join(",\n", scripts)}} } }""";
    }

    // A new text each time, as after a key stroke in it.
    private sealed class BotFile(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "/bot/bot.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
