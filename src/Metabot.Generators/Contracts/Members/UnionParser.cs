using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// [JsonPolymorphic] and [JsonDerivedType]: which derived types there are and what tells them apart.
internal sealed record UnionParser(string Discriminator, bool FallsBackToBase, IReadOnlyList<(INamedTypeSymbol Type, object? Value)> Cases)
{
    public static bool IsUnion(INamedTypeSymbol type) =>
        JsonAttributes.Find(type, "JsonDerivedTypeAttribute") is not null || JsonAttributes.Find(type, "JsonPolymorphicAttribute") is not null;

    public static UnionParser Parse(INamedTypeSymbol type)
    {
        var polymorphic = JsonAttributes.Find(type, "JsonPolymorphicAttribute");
        return new UnionParser(
            Named(polymorphic, "TypeDiscriminatorPropertyName") as string ?? "$type",
            Unknown(type) == 1,
            JsonAttributes.FindAll(type, "JsonDerivedTypeAttribute").Where(each => TypeIn(each) is not null).Select(Case).ToList());
    }

    // Completes "cannot be written as JSON: ..."; null when it can.
    public static string? WhyNot(INamedTypeSymbol type, IAssemblySymbol from)
    {
        var union = Parse(type);
        return union switch
        {
            _ when type.IsSealed => "it is sealed, so that nothing is derived from it; remove [JsonDerivedType]",
            _ when Unknown(type) == 2 => "falling back to the nearest ancestor is not supported; list every type with [JsonDerivedType]",
            _ when union.Cases.Count == 0 => "[JsonPolymorphic] needs [JsonDerivedType]",
            _ when union.FallsBackToBase && type.TypeKind == TypeKind.Interface => "an interface cannot be fallen back to; list every type with [JsonDerivedType]",
            _ when union.Discriminator is "$id" or "$ref" or "$values" && union.Cases.Any(each => each.Value is not null) => $"System.Text.Json keeps the name '{union.Discriminator}' for itself; choose another TypeDiscriminatorPropertyName",
            _ when FirstTwice(union.Cases.Select(each => each.Type), SymbolEqualityComparer.Default) is { } twice => $"{twice.Name} is listed twice with [JsonDerivedType]; keep one",
            _ when FirstTwice(union.Cases.Select(each => each.Value), EqualityComparer<object?>.Default) is { } value => $"two of its derived types have the discriminator '{value}'; give each its own",
            _ => union.Cases.Select(each => WhyNoCase(type, each.Type, union.Discriminator, from)).FirstOrDefault(why => why is not null),
        };
    }

    public DiscriminatorModel? DiscriminatorOf(object? value) => value switch
    {
        int number => new DiscriminatorModel(Discriminator, new PlainConstant(number), IsNumber: true),
        string text => new DiscriminatorModel(Discriminator, new PlainConstant(text), IsNumber: false),
        _ => null,
    };

    private static string? WhyNoCase(INamedTypeSymbol type, INamedTypeSymbol derived, string discriminator, IAssemblySymbol from) => derived switch
    {
        _ when Usability.WhyUnusable(derived, from) is { } why => $"its derived type {derived.Name} {why}",
        _ when derived.IsAbstract => $"its derived type {derived.Name} is abstract; list the types derived from it",
        _ when derived.IsUnboundGenericType || !IsDerived(derived, type) => $"{derived.Name} is not derived from it",
        _ when CollectionTypes.SequencesOf(derived).Count > 0 || JsonAttributes.ConverterOf(derived) is not null => $"its derived type {derived.Name} is not written as an object",
        _ when WireMembers.Collect(derived).Any(member => member.WireName == discriminator) => $"{derived.Name} has a member with the wire name '{discriminator}', which tells the types apart",
        _ => null,
    };

    private static T? FirstTwice<T>(IEnumerable<T?> items, IEqualityComparer<T?> comparer)
        where T : class => items.Where(each => each is not null).GroupBy(each => each, comparer).FirstOrDefault(same => same.Skip(1).Any())?.Key;

    private static bool IsDerived(INamedTypeSymbol derived, INamedTypeSymbol type)
    {
        for (var each = derived; each is not null; each = each.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(each, type))
            {
                return true;
            }
        }

        return derived.AllInterfaces.Contains(type, SymbolEqualityComparer.Default);
    }

    private static INamedTypeSymbol? TypeIn(AttributeData attribute) => JsonAttributes.ArgumentOf(attribute) as INamedTypeSymbol;

    private static (INamedTypeSymbol, object?) Case(AttributeData attribute) => (
        TypeIn(attribute)!,
        attribute.ConstructorArguments.Length > 1 ? attribute.ConstructorArguments[1].Value : null);

    // JsonUnknownDerivedTypeHandling: 0 fail, 1 the base type, 2 the nearest ancestor.
    private static int Unknown(INamedTypeSymbol type) =>
        Named(JsonAttributes.Find(type, "JsonPolymorphicAttribute"), "UnknownDerivedTypeHandling") as int? ?? 0;

    private static object? Named(AttributeData? attribute, string name) =>
        attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
