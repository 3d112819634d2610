namespace Metabot.Generators.Contracts;

// A type that generated code names, by one of the records below. How it is spelt is said by Emission alone.
internal abstract record TypeReference
{
    // A reference type that may be null. It is said of the parameters of calls, in programs whose language has a word for it.
    public bool IsAnnotated { get; init; }
}

// One that C# has a keyword for.
internal sealed record BuiltInType(BuiltIn Type) : TypeReference;

// Outer is the type that it is nested in, Namespace null for such a one and in the global namespace.
internal sealed record NamedType(NamespaceName? Namespace, NamedType? Outer, string Name, EquatableArray<TypeReference> Arguments) : TypeReference
{
    // For sentences: without arguments.
    public string QualifiedName => (Outer?.QualifiedName ?? Namespace?.QualifiedName) is { } around ? $"{around}.{Name}" : Name;

    // Of a type that is neither nested nor generic.
    public static NamedType Create(string qualifiedName) => qualifiedName.LastIndexOf('.') is var dot and >= 0
        ? new(NamespaceName.Create(qualifiedName.Substring(0, dot)), null, qualifiedName.Substring(dot + 1), default)
        : new(null, null, qualifiedName, default);
}

internal sealed record NullableType(TypeReference Value) : TypeReference;

internal sealed record ArrayType(TypeReference Element, int Rank) : TypeReference;

internal sealed record TupleType(EquatableArray<TupleItem> Items) : TypeReference;

// Name is null where the program gives none.
internal sealed record TupleItem(TypeReference Type, string? Name);

// One that the program does not know while it is being typed. It has a name and nothing else.
internal sealed record UnknownType(string Name) : TypeReference;

internal sealed record NamespaceName(NamespaceName? Outer, string Name)
{
    public string QualifiedName => Outer is null ? Name : $"{Outer.QualifiedName}.{Name}";

    public static NamespaceName Create(string qualifiedName) => qualifiedName.LastIndexOf('.') is var dot and >= 0
        ? new(Create(qualifiedName.Substring(0, dot)), qualifiedName.Substring(dot + 1))
        : new(null, qualifiedName);
}

internal enum BuiltIn
{
    Object,
    Dynamic,
    Boolean,
    Char,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Decimal,
    Single,
    Double,
    String,
}
