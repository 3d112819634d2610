using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// The value of a field: an expression, or a piece of a JSON text, which has an operation only where a hole is all of it.
internal sealed record BodyValue(Location Location, Optional<object?> Constant, IReadOnlyList<MappedText> Texts, IOperation? Operation)
{
    private readonly JobBody? _members;
    private readonly IReadOnlyList<BodyValue>? _elements;

    public bool IsNull => Constant is { HasValue: true, Value: null };

    // Whether JSON may say null there when the program runs.
    public bool MayBeNull => IsFragment || (Operation is not null && !IsQuoted && Nullness.MayBeNull(Operation));

    public bool IsTrue => Constant is { HasValue: true, Value: true };

    // Whether the operation is what a JSON string is filled with.
    public bool IsQuoted { get; init; }

    // Whether any part of a JSON text may stand there.
    public bool IsFragment { get; init; }

    // Null when the value is no constant integer.
    public long? Integer => Operation is not null ? Values.Integer(Operation) : Constant.HasValue ? Constant.Value as long? : null;

    // Null when the value is no object whose fields are written there, or where a local gets it.
    public JobBody? Members
    {
        get => _members ?? (Operation is null ? null : Written(Operation));
        init => _members = value;
    }

    // Whether a parameter can have the type of the value.
    public bool HasOwnType => Operation?.Type is not (null or { IsAnonymousType: true } or INamedTypeSymbol { TypeArguments: [_, { SpecialType: SpecialType.System_Object }] });

    // The elements of a list of objects without a type of their own; null when the value is none.
    public IReadOnlyList<BodyValue>? Objects => Elements is { Count: > 0 } elements && elements.All(element => !element.HasOwnType && element.Members is not null) ? elements : null;

    // Null when the value is no list whose elements are written there.
    public IReadOnlyList<BodyValue>? Elements
    {
        get => _elements ?? (Operation is IArrayCreationOperation { Initializer: { } initializer } ? [.. initializer.ElementValues.Select(Read)] : null);
        init => _elements = value;
    }

    public static BodyValue Read(IOperation value)
    {
        var plain = Plain(value);
        return new(plain.Syntax.GetLocation(), plain.ConstantValue, [.. ConstantTexts.In(plain).Select(MappedTextReader.ReadConstant)], plain);
    }

    private static JobBody? Written(IOperation value)
    {
        var origins = new Origins();
        return origins.Follow(value) is var origin and (IAnonymousObjectCreationOperation or IObjectCreationOperation) && origins.Hold() ? BodyReader.Read(origin) : null;
    }

    // JsonNode and JToken take values by conversions of their own, which keep them.
    private static IOperation Plain(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
