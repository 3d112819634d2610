using Metabot.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// MBOT2014: constant bytes given to JobRequest.ParamsJson.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ParamsAnalyzer() : RequestAnalyzer(OptionsRules.ParamsNotAnObject)
{
    protected override void Register(CompilationStartAnalysisContext context, INamedTypeSymbol request) =>
        context.RegisterOperationAction(operation => Analyze(operation, request), OperationKind.SimpleAssignment);

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol request)
    {
        // no bytes say that there is no input
        if (context.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "ParamsJson" } property } } assignment
            && property.ContainingType.Is(request)
            && TextOf(assignment.Value) is { Text.Length: > 0 } text
            && JsonObjectText.FindFault(text.Text) is var (start, length, why))
        {
            context.ReportDiagnostic(MappedDiagnostic.Create(OptionsRules.ParamsNotAnObject, text, start, length, why));
        }
    }

    // "…"u8.ToArray() and Encoding.UTF8.GetBytes("…"), which is all that a constant can look like here.
    private static MappedText? TextOf(IOperation value) => value switch
    {
        IConversionOperation conversion => TextOf(conversion.Operand),
        IObjectCreationOperation { Arguments: [var bytes] } => TextOf(bytes.Value),
        IInvocationOperation { TargetMethod.Name: "ToArray", Instance: IUtf8StringOperation text } => MappedTextReader.ReadUtf8(text),
        IInvocationOperation { TargetMethod.Name: "GetBytes", Instance: IPropertyReferenceOperation { Property.Name: "UTF8" }, Arguments: [{ Value: { ConstantValue: { HasValue: true, Value: string } } text }] } =>
            MappedTextReader.ReadConstant(text),
        _ => null,
    };
}
