using Metabot.Analysis.Scheduling;
using Metabot.Generators;
using Metabot.Generators.Contracts;
using Metabot.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Contracts;

// MBOT1003: codes and aliases with characters that nobody sees, in attributes, requests and calls.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CodeTextAnalyzer() : PackageAnalyzer(ContractHints.CodeNotTrimmed)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.BotTarget) is { } targetAttribute
            && TargetValues.In(context.Compilation) is { } targets)
        {
            context.RegisterOperationAction(operation => AnalyzeArgument(operation, targetAttribute), OperationKind.Argument);
            context.RegisterOperationAction(operation => AnalyzeNamedArgument(operation, targetAttribute), OperationKind.SimpleAssignment);
            context.RegisterOperationAction(operation => AnalyzeTarget(operation, targets), TargetValues.Kinds);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, INamedTypeSymbol targetAttribute)
    {
        var argument = (IArgumentOperation)context.Operation;
        switch (argument.Parameter)
        {
            case { Name: "code", ContainingType: { } attribute } when attribute.BaseType.Is(targetAttribute):
                Report(context, argument.Value, WireField(attribute));
                break;
            case { Name: TargetName.Alias, ContainingType: { } type } when type.IsNamed(KnownNames.BotEndpoint) || type.IsNamed(KnownNames.BotEndpointCalls):
                Report(context, argument.Value, TargetName.Alias);
                break;
        }
    }

    private static void AnalyzeNamedArgument(OperationAnalysisContext context, INamedTypeSymbol targetAttribute)
    {
        if (PropertySetting.Of(context.Operation) is ({ Name: "Code", ContainingType: var type }, var value) && type.Is(targetAttribute)
            && context.Operation.Parent?.Parent is IObjectCreationOperation { Type: { } attribute })
        {
            Report(context, value, WireField(attribute));
        }
    }

    private static void AnalyzeTarget(OperationAnalysisContext context, TargetValues targets)
    {
        if (targets.Of(context.Operation) is var (field, value))
        {
            Report(context, value, field);
        }
    }

    // BotScriptAttribute -> script_code
    private static string WireField(ITypeSymbol attribute) =>
        attribute.Name.Replace("Bot", "").Replace("Attribute", "").ToLowerInvariant() + "_code";

    private static void Report(OperationAnalysisContext context, IOperation value, string field)
    {
        foreach (var fault in ConstantTexts.In(value).Select(MappedTextReader.ReadConstant).Select(text => CodeTextCheck.Find(text, field)).OfType<Diagnostic>())
        {
            context.ReportDiagnostic(fault);
        }
    }
}
