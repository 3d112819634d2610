namespace Metabot.Generators.Contracts;

// How a value of one C# type becomes JSON. TypeName is the type once null is ruled out.
internal sealed record ValueModel(ValueKind Kind, string TypeName)
{
    // The writer's method for scalars, the emitted one for objects and unions, the one that knows an enum's names, a
    // converter's field.
    public string Method { get; init; } = "";

    // What is put before and after the expression to get what the method takes: "(long)", ".Span".
    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";

    public bool CanBeNull { get; init; }

    public bool IsValueType { get; init; }

    // The type that an enum is stored as.
    public string? Underlying { get; init; }

    // Of a collection.
    public Construction? Construction { get; init; }

    public string FullTypeName => IsValueType && CanBeNull ? TypeName + "?" : TypeName;

    // Whether the writer's method writes null itself.
    public bool TakesNull { get; init; }

    // What a sequence, a dictionary or an option holds.
    public ValueModel? Element { get; init; }

    // How a dictionary's key becomes a name: a scalar whose method is an overload of WriteName, or a named enum.
    public ValueModel? Key { get; init; }
}

internal enum ValueKind
{
    Scalar,
    NamedEnum,
    Converted,
    Object,
    Sequence,
    ImmutableArray,
    Dictionary,
    Option,
    ValueOption,
}
