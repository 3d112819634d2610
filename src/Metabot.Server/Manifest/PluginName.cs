namespace Metabot.Server.Manifest;

// The platform's rule: the access level, the plugin and the script, joined by dots.
internal static class PluginName
{
    private static readonly string[] AccessLevels = ["Common", "Business"];

    public static string? WhyWrong(string name) => name.Split('.') is [var level, _, _, ..] parts && AccessLevels.Contains(level) && parts.All(part => part.Length > 0)
        ? null
        : "a plugin's name is Common or Business, the plugin and the script, joined by dots, for example Business.Orders.Totals.js";
}
