namespace Metabot.Generators.Contracts;

// How a value of one C# type becomes JSON. TypeName is the type once null is ruled out.
internal sealed record ValueModel(ValueKind Kind, string TypeName)
{
    // The writer's method for scalars, the emitted one for objects and named enums.
    public string Method { get; init; } = "";

    // A C# cast in front of the value, as "(long)", where the writer has no overload of the exact type.
    public string Cast { get; init; } = "";

    public bool CanBeNull { get; init; }

    // What a sequence or dictionary holds.
    public ValueModel? Element { get; init; }

    public KeyKind Key { get; init; }
}

internal enum ValueKind
{
    Scalar,
    NamedEnum,
    Object,
    Sequence,
    Dictionary,
}

internal enum KeyKind
{
    Text,
    InvariantFormattable,
    NamedByToString,
}
