using System.Globalization;

namespace Metabot.JavaScript;

// What stands in a hole for a parser. Nobody wrote it.
internal static class HoleStand
{
    public const string Number = "0";

    public const string Text = "\"\"";

    // Of a value that may be anything.
    public const string Unknown = "null";

    // An expression as long as an empty text, and no end to anything.
    public const string Bare = "$_";

    private const string Prefix = "__hole";

    // For who has to find the hole again in what was parsed.
    public static string Name(int index) => Prefix + index.ToString(CultureInfo.InvariantCulture);

    // The index of the hole that a name stands for.
    public static int? FindIndex(string? name) =>
        name?.StartsWith(Prefix, StringComparison.Ordinal) == true && int.TryParse(name.Substring(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    public static int CountNames(string text) => text.Split([Prefix], StringSplitOptions.None).Length - 1;
}
