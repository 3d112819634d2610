namespace Metabot.Generators.Emission;

// Names of properties, as they stand in JSON.
internal static class JsonNames
{
    // Whether other characters are escaped depends on the version of Unicode, which need not be the compiler's: names
    // with such are escaped when running. ASCII, Latin and Cyrillic are the same everywhere.
    public static bool IsPlain(string wireName) =>
        wireName.All(character => character is (>= ' ' and <= '~') or (>= '\u00A1' and <= '\u024F') or (>= '\u0400' and <= '\u04FF'));

    public static string Before(string plainName) => $"\"{Escape(plainName)}\":";

    public static string Escape(string plainText) => plainText.Replace(@"\", @"\\").Replace("\"", "\\\"");
}
