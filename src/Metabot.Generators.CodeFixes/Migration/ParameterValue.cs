using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.CodeFixes.Migration;

// What a parameter is given: one value, an object that needs a record of its own, or a list of such objects.
internal abstract record ParameterValue
{
    // Null where the value, or its type, is not known.
    public static ParameterValue? Read(BodyValue value, SemanticModel model) => value switch
    {
        _ when !value.HasOwnType && value.Members is { } members => ContractParameter.Read(members, model) is { } parameters ? new Nested(parameters) : null,
        _ when value.Objects is { } objects => Many.Read(objects, model),
        _ when value.Elements is { } constants && value.Operation is null => ValueText.OfList(constants, model) is { } list ? new Plain(list) : null,
        _ when ValueText.Create(value, model) is { } text => new Plain(text),
        _ => null,
    };

    // Whether the same types hold both.
    protected abstract bool IsLike(ParameterValue other);

    internal sealed record Plain(ValueText Value) : ParameterValue
    {
        protected override bool IsLike(ParameterValue other) => other is Plain { Value: var value } && value.Type.Is(Value.Type) && value.Nullability == Value.Nullability;
    }

    internal sealed record Nested(IReadOnlyList<ContractParameter> Parameters) : ParameterValue
    {
        protected override bool IsLike(ParameterValue other) =>
            other is Nested { Parameters: var parameters }
            && parameters.Select(each => each.WireName).SequenceEqual(Parameters.Select(each => each.WireName))
            && parameters.Zip(Parameters, (one, two) => one.Value.IsLike(two.Value)).All(isLike => isLike);
    }

    internal sealed record Many(IReadOnlyList<ParameterValue> Elements) : ParameterValue
    {
        // Null where one type does not hold all.
        public static Many? Read(IReadOnlyList<BodyValue> values, SemanticModel model)
        {
            var elements = values.Select(value => ParameterValue.Read(value, model)).ToList();
            return elements.All(element => element?.IsLike(elements[0]!) == true) ? new([.. elements.OfType<ParameterValue>()]) : null;
        }

        protected override bool IsLike(ParameterValue other) => other is Many { Elements: [var first, ..] } && first.IsLike(Elements[0]);
    }
}
