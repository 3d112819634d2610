using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2018: a constant moment that is repeated every day or week in a zone whose clocks change.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RepeatShiftAnalyzer() : PackageAnalyzer(Rule.RepeatShifts)
{
    private static readonly string[] Properties = ["RunAt", "RepeatEvery"];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols is { JobOptions: { } options, RunAt: { } runAt })
        {
            context.RegisterOperationAction(operation => Analyze(operation, options, runAt), StandingAssignments.Kinds);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol options, INamedTypeSymbol runAt)
    {
        if (StandingAssignments.OfAll(Properties, context.Operation, options) is not { } standing)
        {
            return;
        }

        var texts = Branches.Collect(standing.Find("RunAt")!.Value)
            .Select(Values.Unconverted)
            .OfType<IInvocationOperation>()
            .SelectMany(call => RunAtTexts.In(call, runAt))
            .Select(text => (string)text.ConstantValue.Value!);
        var intervals = Branches.Collect(standing.Find("RepeatEvery")!.Value);
        foreach (var interval in intervals)
        {
            var (seconds, location) = (Interval.Seconds(interval), interval.Syntax.GetLocation());
            if (texts.Select(text => RepeatShift.Find(text, seconds, location, context.Options)).FirstOrDefault(found => found is not null) is { } shift)
            {
                context.ReportDiagnostic(shift);
            }
        }
    }
}
