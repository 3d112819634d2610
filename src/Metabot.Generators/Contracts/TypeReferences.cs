using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

// From symbols to references.
internal static class TypeReferences
{
    private static readonly BuiltInType Object = new(BuiltIn.Object);
    private static readonly BuiltInType Dynamic = new(BuiltIn.Dynamic);

    // From bool to string, in the compiler's order.
    private static readonly BuiltInType[] Scalars = Enumerable.Range((int)BuiltIn.Boolean, BuiltIn.String - BuiltIn.Boolean + 1)
        .Select(type => new BuiltInType((BuiltIn)type))
        .ToArray();

    public static TypeReference Create(ITypeSymbol type) => Create(type, annotates: false);

    // As the parameter of a call, in a program of that language.
    public static TypeReference Create(ITypeSymbol type, LanguageModel language) => Create(type, language.NullableAnnotations);

    public static NamedType CreateNamed(INamedTypeSymbol type) => CreateNamed(type, annotates: false);

    public static NamespaceName? Create(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? null : new NamespaceName(Create(space.ContainingNamespace), space.Name);

    private static TypeReference Create(ITypeSymbol type, bool annotates)
    {
        var plain = CreatePlain(type, annotates);
        return annotates && type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? plain with { IsAnnotated = true } : plain;
    }

    private static TypeReference CreatePlain(ITypeSymbol type, bool annotates) => type switch
    {
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String and var scalar } => Scalars[scalar - SpecialType.System_Boolean],
        { SpecialType: SpecialType.System_Object } => Object,
        IDynamicTypeSymbol => Dynamic,
        IArrayTypeSymbol array => new ArrayType(Create(array.ElementType, annotates), array.Rank),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => new NullableType(Create(nullable.TypeArguments[0], annotates)),
        INamedTypeSymbol { IsTupleType: true, TupleElements: { Length: > 1 } items } => new TupleType(items.Select(item => CreateItem(item, annotates)).ToEquatableArray()),
        INamedTypeSymbol { TypeKind: not TypeKind.Error } named => CreateNamed(named, annotates),
        _ => new UnknownType(type.Name),
    };

    private static TupleItem CreateItem(IFieldSymbol item, bool annotates) =>
        new(Create(item.Type, annotates), item.IsExplicitlyNamedTupleElement ? item.Name : null);

    private static NamedType CreateNamed(INamedTypeSymbol type, bool annotates) => new(
        type.ContainingType is null ? Create(type.ContainingNamespace) : null,
        type.ContainingType is { } outer ? CreateNamed(outer, annotates) : null,
        type.Name,
        type.TypeArguments.IsEmpty ? default : type.TypeArguments.Select(argument => Create(argument, annotates)).ToEquatableArray());
}
