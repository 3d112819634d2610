namespace Metabot.Generators.Contracts;

internal static class NameForms
{
    public static string CamelCase(string name)
    {
        var upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        // "ID" -> "id", "URLPath" -> "urlPath", "Name" -> "name"
        var lowered = upper <= 1 || upper == name.Length ? upper : upper - 1;
        return name.Substring(0, lowered).ToLowerInvariant() + name.Substring(lowered);
    }
}
