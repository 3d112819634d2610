using System.Globalization;
using Metabot.Generators;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// MBOT2004: delays and intervals that the wire cannot carry.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IntervalAnalyzer() : PackageAnalyzer(OptionsRules.BadInterval)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.JobOptions) is { } options
            && context.Compilation.GetTypeByMetadataName(KnownNames.BotTarget) is { } targetAttribute)
        {
            context.RegisterOperationAction(operation => Analyze(operation, options, targetAttribute), OperationKind.SimpleAssignment);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol options, INamedTypeSymbol targetAttribute)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { } property })
        {
            return;
        }

        if (property.ContainingType.Is(options) && property.Name is "RunAfter" or "RepeatEvery")
        {
            var least = property.Name == "RunAfter" ? 0m : 1m;
            Report(context, assignment.Value, property.Name, Interval.Seconds(assignment.Value), least);
        }
        else if (property.ContainingType.Is(targetAttribute) && property.Name is "RunAfterSeconds" or "RepeatEverySeconds")
        {
            // 0 says that there is none
            Report(context, assignment.Value, property.Name, Values.Integer(assignment.Value), 0m);
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation value, string property, decimal? seconds, decimal least)
    {
        if (seconds is not { } known || (known >= least && decimal.Ceiling(known) <= int.MaxValue))
        {
            return;
        }

        var (field, range) = property.StartsWith("RunAfter", StringComparison.Ordinal)
            ? ("run_after_sec", RuleMessages.DelayRange)
            : ("repeat_interval_sec", RuleMessages.RepeatRange);
        context.ReportDiagnostic(Diagnostic.Create(
            OptionsRules.BadInterval, value.Syntax.GetLocation(), field, known.ToString("0.#######", CultureInfo.InvariantCulture), range));
    }
}
