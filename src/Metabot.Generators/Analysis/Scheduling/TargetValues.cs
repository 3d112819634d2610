using Metabot.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Scheduling;

// What names a target outside attributes: a property of a JobRequest, or an argument of JobTarget.ById or ByCode.
internal sealed class TargetValues
{
    public static readonly OperationKind[] Kinds = [.. PropertySetting.Kinds, OperationKind.Invocation];

    private readonly INamedTypeSymbol _request;
    private readonly INamedTypeSymbol _target;

    private TargetValues(INamedTypeSymbol request, INamedTypeSymbol target) => (_request, _target) = (request, target);

    public static TargetValues? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.JobRequest) is { } request && compilation.GetTypeByMetadataName(KnownNames.JobTarget) is { } target
            ? new(request, target)
            : null;

    // The wire field and its value; null when the operation names no target.
    public (string Field, IOperation Value)? Of(IOperation operation) => operation is IInvocationOperation call ? InCall(call)
        : PropertySetting.Of(operation) is var (property, value) && property.ContainingType.Is(_request) && RequestTargets.WireFields.TryGetValue(property.Name, out var field)
            ? (field, value)
            : null;

    private (string Field, IOperation Value)? InCall(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Name: "ById" or "ByCode", ContainingType: var type } || !type.Is(_target))
        {
            return null;
        }

        var kind = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "kind")?.Value;
        return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "id" or "code") is { Parameter.Name: var suffix, Value: var value }
            ? (kind is IFieldReferenceOperation { Field.Name: var name } ? $"{name.ToLowerInvariant()}_{suffix}" : suffix, value)
            : null;
    }
}
