using Metabot.Analysis.Scheduling;
using Metabot.Generators;
using Metabot.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Contracts;

// MBOT1003: codes with characters that nobody sees, in attributes and in requests.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CodeTextAnalyzer() : PackageAnalyzer(ContractHints.CodeNotTrimmed)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.BotTarget) is { } targetAttribute
            && context.Compilation.GetTypeByMetadataName(KnownNames.JobRequest) is { } request)
        {
            context.RegisterOperationAction(operation => AnalyzeArgument(operation, targetAttribute), OperationKind.Argument);
            context.RegisterOperationAction(operation => AnalyzeAssignment(operation, targetAttribute, request), OperationKind.SimpleAssignment);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, INamedTypeSymbol targetAttribute)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.Parameter is { Name: "code", ContainingType: { } attribute } && attribute.BaseType.Is(targetAttribute))
        {
            Report(context, argument.Value, WireField(attribute));
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, INamedTypeSymbol targetAttribute, INamedTypeSymbol request)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { } property } || property.Type.SpecialType != SpecialType.System_String)
        {
            return;
        }

        if (property.ContainingType.Is(targetAttribute) && property.Name == "Code" && assignment.Parent?.Parent is IObjectCreationOperation { Type: { } attribute })
        {
            Report(context, assignment.Value, WireField(attribute));
        }
        else if (property.ContainingType.Is(request) && RequestTargets.WireFields.TryGetValue(property.Name, out var field))
        {
            Report(context, assignment.Value, field);
        }
    }

    // BotScriptAttribute -> script_code
    private static string WireField(ITypeSymbol attribute) =>
        attribute.Name.Replace("Bot", "").Replace("Attribute", "").ToLowerInvariant() + "_code";

    private static void Report(OperationAnalysisContext context, IOperation value, string field)
    {
        foreach (var text in ConstantTexts.In(value).Select(MappedTextReader.ReadConstant))
        {
            if (CodeText.WhyNot(text.Text) is { } why)
            {
                context.ReportDiagnostic(MappedDiagnostic.Create(
                    ContractHints.CodeNotTrimmed, text, 0, text.Text.Length, field, Excerpt.Of(text.Text), why, CodeText.Clean(text.Text)));
            }
        }
    }
}
