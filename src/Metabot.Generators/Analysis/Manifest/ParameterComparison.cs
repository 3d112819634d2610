using Metabot.Bots;
using Metabot.JavaScript.Types;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Manifest;

// A contract against what the bot declares and reads of it; declared is null where it declares nothing. MayBeReadElsewhere says of a wire name
// whether a condition of the program reads it.
internal sealed class ParameterComparison(INamedTypeSymbol contract, string target, IReadOnlyList<DeclaredParameter>? declared, Func<string, bool> mayBeReadElsewhere)
{
    public IEnumerable<(Location Place, string Message)> Find(IReadOnlyList<ContractParameter> parameters, RequestField read)
    {
        var unread = read.IsWhole && declared is null ? [] : parameters.Where(parameter => !read.Members.ContainsKey(parameter.Member.WireName) && !mayBeReadElsewhere(parameter.Member.WireName)).ToList();
        foreach (var (name, field) in Missing(parameters, read))
        {
            // What is read under another name is one mistake, and not two.
            if (NearestName.Find(name, unread.Select(parameter => parameter.Member.WireName)) is { } nearest)
            {
                var meant = unread.First(parameter => parameter.Member.WireName == nearest);
                unread.Remove(meant);
                yield return (PlaceOf(meant), $"{target} {Verb(name)} '{name}', and the contract sends '{nearest}'");
            }
            else if (!field.IsTested)
            {
                yield return (PlaceOf(contract), $"{target} {Verb(name)} '{name}', which the contract does not send");
            }
        }

        foreach (var parameter in unread)
        {
            var name = parameter.Member.WireName;
            yield return (PlaceOf(parameter), declared is null ? $"nothing that {target} runs reads '{name}'" : $"{target} declares no parameter '{name}', and nothing that it runs reads it");
        }

        foreach (var mistake in parameters.SelectMany(parameter => read.Members.TryGetValue(parameter.Member.WireName, out var field) ? Compare(parameter, field) : []))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<(string Name, RequestField Field)> Missing(IReadOnlyList<ContractParameter> parameters, RequestField read) =>
        from member in read.Members
        where parameters.All(parameter => parameter.Member.WireName != member.Key) && KnownTypes.EveryObject.Find(member.Key) is null
        select (member.Key, member.Value);

    private IEnumerable<(Location Place, string Message)> Compare(ContractParameter parameter, RequestField field)
    {
        var (name, kind) = (parameter.Member.WireName, parameter.Kind);
        if (field.Kind != ReadKind.Unknown && kind != ReadKind.Unknown && field.Kind != kind)
        {
            return [(PlaceOf(parameter), $"'{name}' is {Describe(kind)} on the wire, and {target} {(IsDeclared(name) ? "declares it as" : "takes it for")} {Describe(field.Kind)}")];
        }

        if (parameter.MayBeNull && IsDeclared(name) && !field.IsTested)
        {
            return [(PlaceOf(parameter), $"'{name}' may be missing or null, and {target} declares it without '?'")];
        }

        if (field.Members.Count > 0 && kind is ReadKind.Text or ReadKind.Number or ReadKind.Boolean)
        {
            return field.Members.Keys.Where(member => KnownTypes.EveryObject.Find(member) is null)
                .Select(member => (PlaceOf(parameter), $"{target} reads '{name}.{member}', and '{name}' is {Describe(kind)} on the wire"));
        }

        return parameter.Members is not { } members ? [] :
            from missing in Missing(members, field)
            where !missing.Field.IsTested
            let nearest = NearestName.Find(missing.Name, members.Select(member => member.Member.WireName))
            select (PlaceOf(parameter), $"{target} reads '{name}.{missing.Name}', which the contract does not send" + (nearest is null ? "" : $"; it sends '{name}.{nearest}'"));
    }

    private bool IsDeclared(string name) => declared?.Any(parameter => parameter.Name == name) == true;

    private string Verb(string name) => IsDeclared(name) ? "declares" : "reads";

    private Location PlaceOf(ContractParameter parameter) => parameter.Member.Symbol.Locations.FirstOrDefault(place => place.IsInSource) ?? PlaceOf(contract);

    private static Location PlaceOf(INamedTypeSymbol type) => type.Locations[0];

    private static string Describe(ReadKind kind) => kind switch
    {
        ReadKind.Text => "text",
        ReadKind.Number => "a number",
        ReadKind.Boolean => "true or false",
        ReadKind.List => "a list",
        _ => "an object",
    };
}
