using Metabot.Generators.Analysis.Scheduling;
using Metabot.Generators;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Contracts;

// Wherever a target is named: in attributes, requests and calls, by its code, its alias or its id.
internal sealed class TargetMentions
{
    private readonly INamedTypeSymbol _targetAttribute;
    private readonly TargetValues _values;

    private TargetMentions(INamedTypeSymbol targetAttribute, TargetValues values) => (_targetAttribute, _values) = (targetAttribute, values);

    public static TargetMentions? In(KnownSymbols symbols) =>
        symbols.BotTarget is { } targetAttribute && TargetValues.In(symbols) is { } values
            ? new(targetAttribute, values)
            : null;

    // Each with its value and what it names.
    public void Register(CompilationStartAnalysisContext context, Action<OperationAnalysisContext, IOperation, TargetKey> analyze)
    {
        context.RegisterOperationAction(operation => Analyze(operation, FindInArgument((IArgumentOperation)operation.Operation), analyze), OperationKind.Argument);
        context.RegisterOperationAction(operation => Analyze(operation, FindInNamedArgument(operation.Operation), analyze), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => Analyze(operation, _values.Find(operation.Operation), analyze), TargetValues.Kinds);
    }

    // What a value that reaches the operation names; null where it names no target.
    public (TargetKey Key, IOperation Value)? Find(IOperation operation) => operation is IArgumentOperation argument
        ? FindInArgument(argument) ?? (argument.Parent is IInvocationOperation call ? _values.Find(call) : null)
        : FindInNamedArgument(operation) ?? _values.Find(operation);

    private static void Analyze(OperationAnalysisContext context, (TargetKey Key, IOperation Value)? mention, Action<OperationAnalysisContext, IOperation, TargetKey> analyze)
    {
        if (mention is var (key, value))
        {
            analyze(context, value, key);
        }
    }

    private static (TargetKey Key, IOperation Value)? FindInArgument(IArgumentOperation argument) => argument.Parameter switch
    {
        { Name: "code" or "id", ContainingType: var attribute } parameter when TargetKinds.FindOfJob(attribute) is { } kind => (KeyOf(kind, parameter.Name == "id"), argument.Value),
        { Name: TargetKey.AliasName, ContainingType: var type } when TargetKinds.Find(type) == TargetKind.Endpoint || type.IsNamed(KnownNames.BotEndpointCalls) => (TargetKey.Alias, argument.Value),
        _ => null,
    };

    private (TargetKey Key, IOperation Value)? FindInNamedArgument(IOperation operation) =>
        PropertySetting.Read(operation) is ({ Name: "Code" or "Id", ContainingType: var type } property, var value) && type.Is(_targetAttribute)
            && operation.Parent?.Parent is IObjectCreationOperation { Type: INamedTypeSymbol attribute } && TargetKinds.FindOfJob(attribute) is { } kind
            ? (KeyOf(kind, property.Name == "Id"), value)
            : null;

    private static TargetKey KeyOf(TargetKind kind, bool isId) => new(kind, isId ? TargetForm.Id : TargetForm.Code);
}
