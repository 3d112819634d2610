using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Conditions;

// Where a condition was met, and where to report what is found in it.
internal sealed record ConditionPlace(IOperation Operation, ISymbol Containing, AnalyzerOptions Options, Action<Diagnostic> Report)
{
    public static ConditionPlace Create(OperationAnalysisContext context) =>
        new(context.Operation, context.ContainingSymbol, context.Options, context.ReportDiagnostic);
}
