using Metabot.Generators;
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
            Report(context, assignment.Value, property.Name, Interval.Seconds(assignment.Value));
        }
        else if (property.ContainingType.Is(targetAttribute) && property.Name is "RunAfterSeconds" or "RepeatEverySeconds")
        {
            // 0 says that there is none
            Report(context, assignment.Value, property.Name, Values.Integer(assignment.Value) is 0 ? null : Values.Integer(assignment.Value));
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation value, string property, decimal? seconds)
    {
        var field = property.StartsWith("RunAfter", StringComparison.Ordinal) ? IntervalCheck.Delay : IntervalCheck.Repeat;
        if (IntervalCheck.Find(seconds, field, value.Syntax.GetLocation()) is { } fault)
        {
            context.ReportDiagnostic(fault);
        }
    }
}
