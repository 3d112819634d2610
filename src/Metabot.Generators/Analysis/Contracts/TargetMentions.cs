using Metabot.Analysis.Scheduling;
using Metabot.Generators;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Contracts;

// Wherever a target is named: in attributes, requests and calls, by its code, its alias or its id.
internal sealed class TargetMentions
{
    private readonly INamedTypeSymbol _targetAttribute;
    private readonly TargetValues _values;

    private TargetMentions(INamedTypeSymbol targetAttribute, TargetValues values) => (_targetAttribute, _values) = (targetAttribute, values);

    public static TargetMentions? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.BotTarget) is { } targetAttribute && TargetValues.In(compilation) is { } values
            ? new(targetAttribute, values)
            : null;

    // Each with its value and its wire field, such as script_code.
    public void Register(CompilationStartAnalysisContext context, Action<OperationAnalysisContext, IOperation, string> analyze)
    {
        context.RegisterOperationAction(operation => Analyze(operation, FindInArgument((IArgumentOperation)operation.Operation), analyze), OperationKind.Argument);
        context.RegisterOperationAction(operation => Analyze(operation, FindInNamedArgument(operation.Operation), analyze), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => Analyze(operation, _values.Of(operation.Operation), analyze), TargetValues.Kinds);
    }

    private static void Analyze(OperationAnalysisContext context, (string Field, IOperation Value)? mention, Action<OperationAnalysisContext, IOperation, string> analyze)
    {
        if (mention is var (field, value))
        {
            analyze(context, value, field);
        }
    }

    private (string Field, IOperation Value)? FindInArgument(IArgumentOperation argument) => argument.Parameter switch
    {
        { Name: "code" or "id", ContainingType: { } attribute } parameter when attribute.BaseType.Is(_targetAttribute) => (WireField(attribute, parameter.Name), argument.Value),
        { Name: TargetName.Alias, ContainingType: { } type } when type.IsNamed(KnownNames.BotEndpoint) || type.IsNamed(KnownNames.BotEndpointCalls) => (TargetName.Alias, argument.Value),
        _ => null,
    };

    private (string Field, IOperation Value)? FindInNamedArgument(IOperation operation) =>
        PropertySetting.Of(operation) is ({ Name: "Code" or "Id", ContainingType: var type } property, var value) && type.Is(_targetAttribute)
            && operation.Parent?.Parent is IObjectCreationOperation { Type: { } attribute }
            ? (WireField(attribute, property.Name.ToLowerInvariant()), value)
            : null;

    // BotScriptAttribute, code -> script_code
    private static string WireField(ITypeSymbol attribute, string suffix) =>
        attribute.Name.Replace("Bot", "").Replace("Attribute", "").ToLowerInvariant() + "_" + suffix;
}
