using Metabot.Generators.Analysis.Json;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2014: constant bytes given to JobRequest.ParamsJson.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ParamsAnalyzer() : RequestAnalyzer(Rule.ParamsNotAnObject)
{
    protected override void Register(CompilationStartAnalysisContext context, INamedTypeSymbol request) =>
        context.RegisterOperationAction(operation => Analyze(operation, request), OperationKind.SimpleAssignment);

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol request)
    {
        if (PropertySetting.Read(context.Operation) is not ({ Name: "ParamsJson", ContainingType: var type }, var value) || !type.Is(request))
        {
            return;
        }

        foreach (var text in Branches.Collect(value).Select(TextOf))
        {
            // no bytes say that there is no input
            if (text is { Text.Length: > 0 } && JsonObjectText.FindFault(text.Text) is var (start, length, why))
            {
                context.ReportDiagnostic(MappedDiagnostic.Create(Rule.ParamsNotAnObject.Descriptor, text, start, length, why));
            }
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
