using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Tags;

// What takes tags: lists of them, and the properties of the target attributes.
internal static class TagPlaces
{
    public static bool IsConversion(IOperation operation, INamedTypeSymbol tagList) =>
        operation is IConversionOperation { OperatorMethod: { } method } && method.ContainingType.Is(tagList);

    public static bool IsCall(IOperation? operation, INamedTypeSymbol tagList) =>
        operation is IInvocationOperation { Arguments: [_] } call && call.TargetMethod.ContainingType.Is(tagList) && call.TargetMethod.Name is ("Parse" or "Create");

    public static bool IsAttribute(IOperation operation, INamedTypeSymbol targetAttribute) =>
        operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "AddTags" or "RemoveTags" } property } }
        && property.ContainingType.Is(targetAttribute);
}
