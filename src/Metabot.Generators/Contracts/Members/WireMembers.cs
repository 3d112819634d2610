using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Which members System.Text.Json would write, in its order: the type's properties, its fields, the same of its base types;
// JsonPropertyOrder then sorts.
internal static class WireMembers
{
    public static IReadOnlyList<WireMember> Of(INamedTypeSymbol type)
    {
        var members = Hierarchy.MembersOf(type, PropertiesAndFields).Select(Parse).OfType<WireMember>().ToList();
        return members.Exists(member => member.Json.Order != 0) ? members.OrderBy(member => member.Json.Order).ToList() : members;
    }

    private static IEnumerable<ISymbol> PropertiesAndFields(INamedTypeSymbol type)
    {
        var members = type.GetMembers();
        return members.Where(member => member is IPropertySymbol && IsReadable(member)).Concat(members.Where(member => member is IFieldSymbol && IsReadable(member)));
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
