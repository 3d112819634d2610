using System.Collections.Immutable;
using Metabot.Generators.Analysis.Conditions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis;

// A text of JavaScript is parsed once in a compilation, whatever asks about it and however often it is written.
public class ConditionChecksTests
{
    // Valid and broken, with a hole and without, one that reads the contract's input, in an attribute, two calls and a default argument.
    private const string Contract = """
        using Metabot;
        [BotScript("order", Condition = "return request.order_id === '7';")]
        public partial record Order(int OrderId);
        class Defaults { void When([JobCondition] string condition = "return leadId == 1;") { } }
        """;

    private static string Calls(int number) => $$"""
        using Metabot;
        class Calls{{number}}
        {
            object First = new JobOptions { Condition = "return request.order_id === '7';" };
            object Second = new JobOptions { Condition = @"return leadId == 1;" };
            object Broken(IBotClient bot) => bot.ScheduleAsync(new Order(7), new JobOptions { Condition = "return (" });
            object WithHole(int lead) => new JobOptions { Condition = $"return leadId == {lead};" };
        }
        """;

    [Fact]
    public async Task Every_text_is_parsed_once()
    {
        var (parsed, diagnostics) = await RunAsync([Contract, .. Enumerable.Range(0, 40).Select(Calls)]);
        Assert.Equal(40, diagnostics.Count(diagnostic => diagnostic.Id == "MBOT3001"));
        Assert.Equal(4, parsed);
    }

    [Fact]
    public async Task Another_compilation_parses_anew()
    {
        Assert.Equal(2, (await RunAsync([Contract])).Parsed);
        Assert.Equal(2, (await RunAsync([Contract, "class D { }"])).Parsed);
    }

    private static async Task<(int Parsed, ImmutableArray<Diagnostic> Diagnostics)> RunAsync(IEnumerable<string> files)
    {
        var program = CSharpCompilation.Create(
            "Test", files.Select(file => CSharpSyntaxTree.ParseText(file)), TestProject.WithPackage, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analyzers = AllAnalyzers.Create();
        var witness = new CompilationWitness(analyzers[0].SupportedDiagnostics);
        var diagnostics = await program.WithAnalyzers(analyzers.Add(witness)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return (ConditionChecks.In(witness.Seen!).Made, diagnostics);
    }
}
