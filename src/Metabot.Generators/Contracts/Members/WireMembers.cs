using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Which members System.Text.Json would write, in its order: the type's properties, its fields, the same of its base types;
// JsonPropertyOrder then sorts.
internal static class WireMembers
{
    public static IReadOnlyList<WireMember> Collect(INamedTypeSymbol type)
    {
        var members = OnePerName(Hierarchy.SelfAndBases(type).SelectMany(Candidates).Select(Parse));
        members.RemoveAll(member => member.Ignore is null || !IsReadable(member.Symbol));
        return members.Exists(member => member.Json.Order != 0) ? members.OrderBy(member => member.Json.Order).ToList() : members;
    }

    // The nearest member of a wire name stands for those of its base types that it hides. One that is ignored gives its
    // place to the next of its name, unless it overrides that one. Two others of a name both stay, and are reported.
    private static List<WireMember> OnePerName(IEnumerable<WireMember> candidates)
    {
        var members = new List<WireMember>();
        foreach (var member in candidates)
        {
            if (IsOverriddenByIgnored(member, members))
            {
                continue;
            }

            var place = PlaceOf(member.WireName, members);
            if (place < 0)
            {
                members.Add(member);
            }
            else if (members[place].Ignore is null)
            {
                members[place] = member;
            }
            else if (member.Ignore is not null && !IsHiddenBy(members[place].Symbol, member.Symbol))
            {
                members.Add(member);
            }
        }

        return members;
    }

    // There are few members: a dictionary would cost more than it spares.
    private static int PlaceOf(string wireName, List<WireMember> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].WireName == wireName)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOverriddenByIgnored(WireMember member, List<WireMember> nearer) =>
        (member.Symbol.IsVirtual || member.Symbol.IsOverride || member.Symbol.IsAbstract)
        && nearer.Exists(other => other.Ignore is null && other.Symbol.IsOverride && other.Symbol.Name == member.Symbol.Name);

    private static bool IsHiddenBy(ISymbol nearer, ISymbol member) =>
        nearer.Name == member.Name && !SymbolEqualityComparer.Default.Equals(nearer.ContainingType, member.ContainingType);

    private static IEnumerable<ISymbol> Candidates(INamedTypeSymbol type)
    {
        var members = type.GetMembers();
        return members.Where(member => member is IPropertySymbol && IsCandidate(member)).Concat(members.Where(member => member is IFieldSymbol && IsCandidate(member)));
    }

    // Properties that can only be set are never written, but take their name.
    private static bool IsCandidate(ISymbol member) => member switch
    {
        { IsStatic: true } => false,
        IPropertySymbol { IsIndexer: false } property => IsPublic(property.GetMethod) || IsPublic(property.SetMethod) || JsonAttributes.IsIncluded(property),
        IFieldSymbol { IsImplicitlyDeclared: false } field => JsonAttributes.IsIncluded(field),
        _ => false,
    };

    private static bool IsReadable(ISymbol member) =>
        member is not IPropertySymbol property || (property.GetMethod is { } getter && (IsPublic(getter) || JsonAttributes.IsIncluded(property)));

    private static bool IsPublic(IMethodSymbol? accessor) => accessor?.DeclaredAccessibility == Accessibility.Public;

    private static WireMember Parse(ISymbol member)
    {
        var json = JsonAttributes.Read(member);
        return new WireMember(
            member,
            member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type,
            json.Name ?? SnakeCase.Convert(member.Name),
            json.Ignore,
            json);
    }
}
