using Metabot.Generators.Analysis;
using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.CodeFixes.Migration;

// A contract that is there already, and whether it takes the parameters of an untyped body.
internal sealed class ExistingContract(INamedTypeSymbol type, SemanticModel model, int position)
{
    // Null unless it has the same parameters in the same order, and nothing that the attribute adds.
    public ContractUse? Use(IReadOnlyList<ContractParameter> parameters) =>
        TargetParser.ParseDefaults(type) == new DefaultsModel(null, 0, 0, null, null, false) && model.IsAccessible(position, type) && ShapesOf(type, parameters) is { } shapes
            ? new(type.Name, $"new {type.ToMinimalDisplayString(model, position)}{ParameterShape.Arguments(parameters, shapes)}", null)
            : null;

    private IReadOnlyList<ParameterShape>? ShapesOf(INamedTypeSymbol record, IReadOnlyList<ContractParameter> parameters)
    {
        var members = WireMembers.Collect(record);
        var constructor = record.InstanceConstructors.FirstOrDefault(each => each.Parameters.Select(parameter => parameter.Name).SequenceEqual(members.Select(member => member.Symbol.Name)));
        if (constructor is null || !members.Select(member => member.WireName).SequenceEqual(parameters.Select(parameter => parameter.WireName)))
        {
            return null;
        }

        var shapes = constructor.Parameters.Zip(parameters, (taken, given) => ShapeOf(taken.Type, taken.NullableAnnotation, given.Value)).ToList();
        return shapes.Contains(null) ? null : [.. shapes.OfType<ParameterShape>()];
    }

    private ParameterShape? ShapeOf(ITypeSymbol taken, NullableAnnotation annotation, ParameterValue given) => (given, taken) switch
    {
        (ParameterValue.Plain { Value: var value }, _) => Takes(taken, annotation, value) ? new("") : null,
        (ParameterValue.Nested { Parameters: var parameters }, INamedTypeSymbol record) when model.IsAccessible(position, record) =>
            ShapesOf(record, parameters) is { } parts ? new(record.ToMinimalDisplayString(model, position), parts) : null,
        (ParameterValue.Many { Elements: [var first, ..] }, IArrayTypeSymbol array) => ShapeOf(array.ElementType, array.ElementNullableAnnotation, first) is { } element ? new("", element) : null,
        _ => null,
    };

    private static bool Takes(ITypeSymbol type, NullableAnnotation annotation, ValueText value) =>
        type.Is(value.Type)
        && !(value.Nullability == NullableFlowState.MaybeNull && annotation == NullableAnnotation.NotAnnotated && type.IsReferenceType);
}
