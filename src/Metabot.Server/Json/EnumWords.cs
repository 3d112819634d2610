namespace Metabot.Server.Json;

// The names of an enum as callers, spans and metrics have them: in lower case.
internal static class EnumWords
{
    public static string WriteWord<T>(this T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static Dictionary<string, T> ListWords<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(WriteWord);
}
