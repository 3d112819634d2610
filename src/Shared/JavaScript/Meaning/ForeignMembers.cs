namespace Metabot.JavaScript.Meaning;

// What other languages, C# before all, call the members of texts, lists, numbers and dates.
internal static class ForeignMembers
{
    private static readonly Dictionary<string, string[]> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["contains"] = ["includes"],
        ["has"] = ["includes"],
        ["size"] = ["length"],
        ["count"] = ["length"],
        ["len"] = ["length"],
        ["any"] = ["some"],
        ["exists"] = ["some"],
        ["all"] = ["every"],
        ["where"] = ["filter"],
        ["select"] = ["map"],
        ["first"] = ["find"],
        ["firstOrDefault"] = ["find"],
        ["each"] = ["forEach"],
        ["toLower"] = ["toLowerCase"],
        ["toUpper"] = ["toUpperCase"],
        ["lower"] = ["toLowerCase"],
        ["upper"] = ["toUpperCase"],
        ["strip"] = ["trim"],
        ["isMatch"] = ["test"],
        ["matches"] = ["test", "match"],
        ["substr"] = ["slice"],
        ["getYear"] = ["getFullYear"],
        ["getHour"] = ["getHours"],
        ["getMinute"] = ["getMinutes"],
        ["ceiling"] = ["ceil"],
        ["truncate"] = ["trunc"],
        ["deserialize"] = ["parse"],
        ["serialize"] = ["stringify"],
    };

    // Null where the value has none such.
    public static string? FindMeant(string name, List<string> known) => Meant.TryGetValue(name, out var meant) ? meant.FirstOrDefault(known.Contains) : null;
}
