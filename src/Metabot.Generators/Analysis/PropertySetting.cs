using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// What = or ??= gives to a property.
internal static class PropertySetting
{
    public static readonly OperationKind[] Kinds = [OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment];

    public static (IPropertySymbol Property, IOperation Value)? Read(IOperation operation) =>
        operation is IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value } and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation)
            ? (property, value)
            : null;
}
