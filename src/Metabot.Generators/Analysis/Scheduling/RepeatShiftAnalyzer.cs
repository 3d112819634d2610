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
            context.RegisterOperationAction(operation => AnalyzeDefault(operation, options, runAt), OperationKind.ObjectCreation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol options, INamedTypeSymbol runAt)
    {
        if (StandingAssignments.OfAll(Properties, context.Operation, options) is not { } standing)
        {
            return;
        }

        var texts = TextsIn(standing.Find("RunAt")!.Value, runAt).Select(text => (string)text.ConstantValue.Value!).ToList();
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

    // The interval is the contract's own, and the moment is what stands here.
    private static void AnalyzeDefault(OperationAnalysisContext context, INamedTypeSymbol options, INamedTypeSymbol runAt)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!creation.Type.IsOrDerivesFrom(options) || FindAlone(creation) is not { } moment || FindDefault(creation) is not { } seconds)
        {
            return;
        }

        foreach (var text in TextsIn(moment.Value, runAt))
        {
            if (RepeatShift.Find((string)text.ConstantValue.Value!, seconds, text.Syntax.GetLocation(), context.Options) is { } shift)
            {
                context.ReportDiagnostic(shift);
            }
        }
    }

    // The moment that is set, where nothing says how often, or that it is once.
    private static ISimpleAssignmentOperation? FindAlone(IObjectCreationOperation creation)
    {
        var set = PropertyAssignments.Collect(creation).All.Concat(LaterAssignments.To(creation)).ToList();
        return set.Exists(each => each.Property is "RepeatEvery" or "IsPeriodic") ? null : set.Where(each => each.Property == "RunAt").Select(each => each.Assignment).LastOrDefault();
    }

    private static int? FindDefault(IObjectCreationOperation creation) => LocalUses.Find(creation).Append<IOperation>(creation)
        .Select(value => ScheduledContract.FindBeside(value)?.RepeatEverySeconds).FirstOrDefault(seconds => seconds is not null);

    private static IEnumerable<IOperation> TextsIn(IOperation moment, INamedTypeSymbol runAt) => Branches.Collect(moment)
        .Select(Values.Unconverted)
        .OfType<IInvocationOperation>()
        .SelectMany(call => RunAtTexts.In(call, runAt));
}
