using Metabot.Analysis.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// MBOT1002 of requests: an id or a code that names nothing.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RequestTargetAnalyzer() : RequestAnalyzer(TargetRules.Missing)
{
    protected override void Register(CompilationStartAnalysisContext context, INamedTypeSymbol request) =>
        context.RegisterOperationAction(operation => Analyze(operation, request), OperationKind.SimpleAssignment);

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol request)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { } property }
            || !property.ContainingType.Is(request) || !RequestTargets.WireFields.TryGetValue(property.Name, out var field))
        {
            return;
        }

        var names = Values.Integer(assignment.Value) is { } id
            ? [(Value: (object?)id, assignment.Value)]
            : ConstantTexts.In(assignment.Value).Select(text => (text.ConstantValue.Value, text));
        foreach (var (value, written) in names)
        {
            if (TargetName.FaultOf(value) is { } fault)
            {
                context.ReportDiagnostic(Diagnostic.Create(TargetRules.Missing, written.Syntax.GetLocation(), field, fault));
            }
        }
    }
}
