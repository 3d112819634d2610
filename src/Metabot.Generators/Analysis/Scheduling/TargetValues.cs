using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// What names a target outside attributes: a property of a JobRequest, or an argument of JobTarget.ById or ByCode.
internal sealed class TargetValues
{
    public static readonly OperationKind[] Kinds = [.. PropertySetting.Kinds, OperationKind.Invocation];

    private readonly INamedTypeSymbol _request;
    private readonly INamedTypeSymbol _target;

    private TargetValues(INamedTypeSymbol request, INamedTypeSymbol target) => (_request, _target) = (request, target);

    public static TargetValues? In(KnownSymbols symbols) =>
        symbols is { JobRequest: { } request, JobTarget: { } target }
            ? new(request, target)
            : null;

    // What is named and its value; null when the operation names no target.
    public (TargetKey Key, IOperation Value)? Find(IOperation operation) => operation is IInvocationOperation call ? InCall(call)
        : PropertySetting.Read(operation) is var (property, value) && property.ContainingType.Is(_request) && RequestTargets.Keys.TryGetValue(property.Name, out var key)
            ? (key, value)
            : null;

    private (TargetKey Key, IOperation Value)? InCall(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Name: "ById" or "ByCode", ContainingType: var type } || !type.Is(_target))
        {
            return null;
        }

        var kind = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "kind")?.Value;
        return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "id" or "code") is { Parameter.Name: var name, Value: var value }
            ? (new TargetKey(FindKind(kind), name == "id" ? TargetForm.Id : TargetForm.Code), value)
            : null;
    }

    // What a field of another type holds is known at run time only.
    private static TargetKind? FindKind(IOperation? kind) =>
        kind is IFieldReferenceOperation { Field: { Name: var name, ContainingType.TypeKind: TypeKind.Enum } } && Enum.TryParse<TargetKind>(name, out var known) ? known : null;
}
