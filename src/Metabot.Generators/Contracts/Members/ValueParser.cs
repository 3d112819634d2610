using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// How a C# type becomes JSON; null, with the obstacle, when it cannot.
internal sealed class ValueParser(ObjectParser objects, ParseScope scope)
{
    // As deep as System.Text.Json writes.
    private const int MaxDepth = 64;

    private static readonly Obstacle NoForm = new("it has no JSON form of its own", "use another type, or leave it out with [JsonIgnore]");

    private int _depth;

    public Obstacle Obstacle { get; private set; } = new("");

    public ValueModel? Parse(ITypeSymbol type, AttributeData? memberConverter = null)
    {
        _depth++;
        var value = AliasedAssemblies.Hide(type, scope.Assembly) ? Refuse(type, "it is seen through an extern alias, which generated code does not have", "give its reference the alias global, too")
            : IsTooDeep() ? Refuse(type, "it would stand more than 64 levels deep, and System.Text.Json writes no deeper", "is a collection an item of itself?")
            : Find(type, memberConverter);
        _depth--;
        return value;
    }

    // What stands in the JSON where its holder does.
    private ValueModel? ParseHeld(ITypeSymbol type)
    {
        _depth--;
        var value = Parse(type);
        _depth++;
        return value;
    }

    // Into an array of the last level it writes values still, into an object of that level none.
    private bool IsTooDeep() => objects.Level + Math.Max(_depth - 1, 1) > MaxDepth;

    private ValueModel? Find(ITypeSymbol type, AttributeData? memberConverter) => type switch
    {
        _ when (memberConverter ?? ConverterOf(type)) is { } converter => Converted(type, converter),
        _ when NullableOf(type) is { } underlying => Nullable(ParseHeld(underlying)),
        _ when type.TypeKind == TypeKind.Enum => NumberedEnum(type),
        _ when ScalarTypes.Find(type, scope.ModernWriter) is { } scalar => scalar,
        _ when FSharpTypes.OptionElementOf(type) is { } held => Option(type, held),
        INamedTypeSymbol named when FSharpTypes.IsUnion(named) => Refuse(type, "it is an F# union, which System.Text.Json does not write; name a converter"),
        _ when WhyNoCollection(type) is { } hidden => Refuse(type, "it " + hidden),
        _ when CollectionTypes.DictionaryOf(type) is { } dictionary => Dictionary(type, dictionary),
        _ when CollectionTypes.MemoryElementOf(type) is { } element => Sequence(type, element, SequenceForm.Memory, new AsArray(TypeReferences.Create(type))),
        _ when CollectionTypes.WhyNoSequence(type) is { } why => Refuse(type, why.Fault, why.Remedy),
        _ when CollectionTypes.SequencesOf(type) is [var sequence] => Sequence(type, sequence),
        _ => Object(type),
    };

    private static AttributeData? ConverterOf(ITypeSymbol type) => IsBuiltIn(type) ? null : JsonAttributes.ConverterOf(NullableOf(type) ?? type);

    // Whose attributes are known: they say nothing here.
    private static bool IsBuiltIn(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String;

    private static ValueModel Annotate(ITypeSymbol type, ValueModel value) => value with { CanBeNull = type.IsReferenceType, IsValueType = type.IsValueType };

    private static ITypeSymbol? NullableOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static ValueModel? Nullable(ValueModel? value) => value is null ? null : value with { CanBeNull = true };

    private ValueModel? Converted(ITypeSymbol type, AttributeData attribute)
    {
        var value = NullableOf(type) ?? type;
        if (ConverterTypes.Named(attribute) is not { } converter)
        {
            return Refuse(type, $"[{attribute.AttributeClass!.Name}] makes its converter at run time", NameOne(value));
        }

        if (value.TypeKind == TypeKind.Enum && ConverterTypes.WritesEnumNames(converter, value) is { } names)
        {
            var written = names ? NamedEnum((INamedTypeSymbol)value) : NumberedEnum(value);
            return SymbolEqualityComparer.Default.Equals(value, type) ? written : Nullable(written);
        }

        return FindObstacle(type, value, converter) is { } obstacle
            ? Refuse(type, $"its converter {converter.Name} {obstacle.Fault}", obstacle.Remedy)
            : new ConvertedValue(TypeReferences.Create(value), objects.FieldFor(converter), type.IsReferenceType || IsFor(converter, type))
            {
                CanBeNull = type.IsReferenceType || NullableOf(type) is not null,
                IsValueType = value.IsValueType,
            };
    }

    private Obstacle? FindObstacle(ITypeSymbol type, ITypeSymbol value, INamedTypeSymbol converter) =>
        ConverterTypes.WhyNotConverter(converter) is { } why ? new(why, NameOne(value))
        : !IsFor(converter, type) && !IsFor(converter, value) ? new("is for another type", NameOne(value))
        : ConverterTypes.WhyNotMade(converter, scope.Assembly) is { } whyNotMade ? new(whyNotMade, Usability.FindObstacle(converter, scope.Assembly)?.Remedy)
        : null;

    private static string NameOne(ITypeSymbol value) => $"name a JsonConverter<{value.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>";

    private static bool IsFor(INamedTypeSymbol converter, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(ConverterTypes.ConvertedType(converter), type);

    private ValueModel? NumberedEnum(ITypeSymbol type) => Enum((INamedTypeSymbol)type, null);

    private ValueModel? NamedEnum(INamedTypeSymbol type) => Enum(type, objects.SuffixFor);

    private ValueModel? Enum(INamedTypeSymbol type, Func<INamedTypeSymbol, string>? nameSuffix) => (Usability.WhyUnusable(type, scope.Assembly) is { } hidden ? "it " + hidden : EnumParser.WhyNot(type)) is { } why
        ? Refuse(type, why)
        : Annotate(type, new EnumValue(TypeReferences.Create(type), ScalarTypes.FindRow(type.EnumUnderlyingType!)!, nameSuffix?.Invoke(type)));

    private ValueModel? Option(ITypeSymbol type, ITypeSymbol held) =>
        ParseHeld(held) is { } value ? Annotate(type, new OptionValue(TypeReferences.Create(type), value)) : null;

    private ValueModel? Dictionary(ITypeSymbol type, INamedTypeSymbol dictionary) =>
        Key(dictionary.TypeArguments[0]) is not { } key ? Refuse(dictionary.TypeArguments[0], EnumParser.WhyNot(dictionary.TypeArguments[0]) ?? "as a dictionary's key it has no JSON name", "use a text or a number")
        : Parse(dictionary.TypeArguments[1]) is { } value ? Annotate(type, new MapValue(TypeReferences.Create(type), key, value, Constructions.FindForDictionary(type, dictionary, scope)) { Through = FindInterface(type, dictionary) })
        : null;

    // An enum's name is its key even where its values are written as numbers.
    private ValueModel? Key(ITypeSymbol key)
    {
        var converter = ConverterOf(key);
        var isPlain = converter is null || (ConverterTypes.Named(converter) is { } named && ConverterTypes.WritesEnumNames(named, key) is not null);
        return !isPlain ? null
            : key.TypeKind == TypeKind.Enum ? NamedEnum((INamedTypeSymbol)key)
            : ScalarTypes.FindKey(key, scope.ModernWriter);
    }

    // The types of its items are looked at by themselves.
    private string? WhyNoCollection(ITypeSymbol type) =>
        type is INamedTypeSymbol && CollectionTypes.SequencesOf(type).Count > 0 ? Usability.WhyUnusable(type.OriginalDefinition, scope.Assembly) : null;

    private ValueModel? Sequence(ITypeSymbol type, INamedTypeSymbol sequence) => Sequence(
        type,
        sequence.TypeArguments[0],
        CollectionTypes.IsImmutableArray(type) ? SequenceForm.ImmutableArray : CollectionTypes.IsList(type) ? SequenceForm.Indexed : SequenceForm.Enumerated,
        Constructions.FindForSequence(type, sequence, scope),
        type is IArrayTypeSymbol ? null : FindInterface(type, sequence));

    private ValueModel? Sequence(ITypeSymbol type, ITypeSymbol element, SequenceForm form, Construction construction, TypeReference? through = null) =>
        Parse(element) is { } value ? Annotate(type, new SequenceValue(TypeReferences.Create(type), value, form, construction) { Through = through }) : null;

    private static TypeReference? FindInterface(ITypeSymbol type, INamedTypeSymbol @interface) =>
        CollectionTypes.NeedsInterface(type) ? TypeReferences.Create(@interface) : null;

    private ValueModel? Object(ITypeSymbol type) => FindObstacle(type) is { } obstacle
        ? Refuse(type, obstacle.Fault, obstacle.Remedy)
        : Annotate(type, new ObjectValue(TypeReferences.Create(type), objects.MethodFor((INamedTypeSymbol)type, objects.Level + _depth)));

    private Obstacle? FindObstacle(ITypeSymbol type) => type switch
    {
        _ when type.SpecialType == SpecialType.System_Object => new("its type is known at run time only", "use a concrete type, JsonElement or JsonNode"),
        INamedTypeSymbol { TypeKind: TypeKind.Interface } @interface when !UnionParser.IsUnion(@interface) => new("it is an interface", "use a concrete type or [JsonDerivedType]"),
        not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } => NoForm,
        { IsRefLikeType: true } => new("it lives on the stack only", NoForm.Remedy),
        INamedTypeSymbol named when IsFromFramework(named) => NoForm,
        _ when Usability.FindObstacle(type, scope.Assembly) is { } obstacle => obstacle,
        INamedTypeSymbol named when objects.IsEndless(named) => new("its members lead to ever larger types of its kind"),
        _ => null,
    };

    public static bool IsFromFramework(INamedTypeSymbol type) =>
        FrameworkTypes.Contain(type) && !FrameworkTypes.IsNamed(type, "System.Collections.Generic", "KeyValuePair`2");

    private ValueModel? Refuse(ITypeSymbol type, string fault, string? remedy = null)
    {
        Obstacle = new($"{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} cannot be written as JSON: {fault}", remedy);
        return null;
    }
}
