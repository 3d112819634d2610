namespace Metabot.Generators.Contracts;

// How a value of one C# type becomes JSON, by one of the records below. Type is the type once null is ruled out.
internal abstract record ValueModel(TypeReference Type)
{
    public bool CanBeNull { get; init; }

    public bool IsValueType { get; init; }

    // Whether what writes the value writes null itself.
    public virtual bool TakesNull => false;

    // What a collection or an option holds.
    public virtual ValueModel? Held => null;

    public TypeReference FullType => IsValueType && CanBeNull ? new NullableType(Type) : Type;
}

// Writer is the row's own, or what the program's framework or [JsonNumberHandling] takes instead.
internal sealed record ScalarValue(TypeReference Type, Scalar Scalar, ScalarWriter Writer) : ValueModel(Type)
{
    public override bool TakesNull => !IsValueType;

    public bool IsReadable => Writer == Scalar.Writer;
}

// Names is what its methods' names end in; null where it is written as a number.
internal sealed record EnumValue(TypeReference Type, Scalar Underlying, string? Names) : ValueModel(Type);

// By a converter of the user's, which stands in the field.
internal sealed record ConvertedValue(TypeReference Type, string Field, bool HandlesNull) : ValueModel(Type)
{
    public override bool TakesNull => HandlesNull;
}

// By a method of its own, for an object or a union.
internal sealed record ObjectValue(TypeReference Type, string Method) : ValueModel(Type);

internal sealed record SequenceValue(TypeReference Type, ValueModel Element, SequenceForm Form, Construction Construction) : ValueModel(Type)
{
    // The interface that it is enumerated by; null where it is by itself.
    public TypeReference? Through { get; init; }

    public override ValueModel? Held => Element;
}

internal enum SequenceForm
{
    Enumerated,
    Indexed,
    Memory,
    ImmutableArray,
}

// Key is a scalar or an enum with names.
internal sealed record MapValue(TypeReference Type, ValueModel Key, ValueModel Element, Construction Construction) : ValueModel(Type)
{
    // The interface that it is enumerated by; null where it is by itself.
    public TypeReference? Through { get; init; }

    public override ValueModel? Held => Element;
}

// An option of F#, of either kind.
internal sealed record OptionValue(TypeReference Type, ValueModel Element) : ValueModel(Type)
{
    public override ValueModel? Held => Element;
}
