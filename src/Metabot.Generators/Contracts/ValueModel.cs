namespace Metabot.Generators.Contracts;

// How a value of one C# type becomes JSON, by one of the records below. TypeName is the type once null is ruled out.
internal abstract record ValueModel(string TypeName)
{
    public bool CanBeNull { get; init; }

    public bool IsValueType { get; init; }

    // Whether what writes the value writes null itself.
    public virtual bool TakesNull => false;

    // What a collection or an option holds.
    public virtual ValueModel? Held => null;

    public string FullTypeName => IsValueType && CanBeNull ? TypeName + "?" : TypeName;
}

// Writer is the row's own, or what the program's framework or [JsonNumberHandling] takes instead.
internal sealed record ScalarValue(string TypeName, Scalar Scalar, ScalarWriter Writer) : ValueModel(TypeName)
{
    public override bool TakesNull => !IsValueType;

    public bool IsReadable => Writer == Scalar.Writer;
}

// Names is what its methods' names end in; null where it is written as a number.
internal sealed record EnumValue(string TypeName, Scalar Underlying, string? Names) : ValueModel(TypeName);

// By a converter of the user's, which stands in the field.
internal sealed record ConvertedValue(string TypeName, string Field, bool HandlesNull) : ValueModel(TypeName)
{
    public override bool TakesNull => HandlesNull;
}

// By a method of its own, for an object or a union.
internal sealed record ObjectValue(string TypeName, string Method) : ValueModel(TypeName);

internal sealed record SequenceValue(string TypeName, ValueModel Element, SequenceForm Form, Construction Construction) : ValueModel(TypeName)
{
    // The interface that it is enumerated by; null where it is by itself.
    public string? Through { get; init; }

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
internal sealed record MapValue(string TypeName, ValueModel Key, ValueModel Element, Construction Construction) : ValueModel(TypeName)
{
    // The interface that it is enumerated by; null where it is by itself.
    public string? Through { get; init; }

    public override ValueModel? Held => Element;
}

// An option of F#, of either kind.
internal sealed record OptionValue(string TypeName, ValueModel Element) : ValueModel(TypeName)
{
    public override ValueModel? Held => Element;
}
