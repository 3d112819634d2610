using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Which members System.Text.Json would write, in its order: the type's properties, its fields, the same of its base types;
// JsonPropertyOrder then sorts.
internal static class WireMembers
{
    public static IEnumerable<WireMember> Of(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Hierarchy(type)
            .SelectMany(PropertiesAndFields)
            .Where(member => IsReadable(member) && seen.Add(member.Name))
            .Select(Parse)
            .OfType<WireMember>()
            .OrderBy(member => member.Json.Order);
    }

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        for (var each = type; each is { SpecialType: SpecialType.None }; each = each.BaseType)
        {
            yield return each;
        }
    }

    private static IEnumerable<ISymbol> PropertiesAndFields(INamedTypeSymbol type)
    {
        var members = type.GetMembers();
        return members.Where(member => member is IPropertySymbol).Concat(members.Where(member => member is IFieldSymbol));
    }

    private static bool IsReadable(ISymbol member) => member switch
    {
        { IsStatic: true } => false,
        IPropertySymbol { IsIndexer: false, GetMethod: { } getter } property =>
            getter.DeclaredAccessibility == Accessibility.Public || JsonAttributes.IsIncluded(property),
        IFieldSymbol { IsImplicitlyDeclared: false } field => JsonAttributes.IsIncluded(field),
        _ => false,
    };

    private static WireMember? Parse(ISymbol member)
    {
        var json = JsonAttributes.Of(member);
        return json.Ignore is not { } ignore ? null : new WireMember(
            member,
            member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type,
            json.Name ?? SnakeCase.Of(member.Name),
            ignore,
            json);
    }
}
