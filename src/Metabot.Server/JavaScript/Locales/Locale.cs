using System.Text.Json;
using Metabot.Rules;

namespace Metabot.Server.JavaScript.Locales;

// The two languages whose forms are known here exactly as V8 writes them. What is not known is refused: a form that is nearly
// right would be seen on the platform only.
internal sealed record Locale(string Name, bool IsRussian)
{
    public static readonly Locale English = new("en-US", IsRussian: false);

    private static readonly Locale Russian = new("ru-RU", IsRussian: true);

    /// <exception cref="LocaleRefusedException">It is neither ru nor en.</exception>
    public static Locale Find(JsonElement locales) => FindName(locales) is { } name ? Find(name) : English;

    /// <summary>The first that is given; null where there is none.</summary>
    /// <exception cref="LocaleRefusedException">It is no text.</exception>
    public static string? FindName(JsonElement locales) => locales.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Array => locales.GetArrayLength() == 0 ? null : FindName(locales[0]),
        JsonValueKind.String => locales.GetString()!,
        _ => throw new LocaleRefusedException("a locale is text, for example 'ru-RU'"),
    };

    private static Locale Find(string name) => name switch
    {
        "ru" or "ru-RU" => Russian,
        "en" or "en-US" => English,
        _ => throw new LocaleRefusedException($"the locale '{Excerpt.Cut(name)}' is not here; ru, ru-RU, en and en-US are"),
    };
}

// Told to the script.
internal sealed class LocaleRefusedException(string message) : Exception(message);
