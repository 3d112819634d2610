using System.Globalization;
using System.Text;

namespace Metabot.Literals;

internal static class LiteralWriter
{
    // The text as it must stand inside a literal of this form; null when that form cannot hold it.
    public static string? Write(string text, LiteralForm form) => form.Style switch
    {
        LiteralStyle.Regular => string.Concat(text.Select(c => Escape(c, form.Dollars > 0))),
        LiteralStyle.Verbatim => string.Concat(text.Select(c => c == '"' || IsBrace(c, form.Dollars > 0) ? $"{c}{c}" : $"{c}")),
        _ => FitsRaw(text, form) ? text : null,
    };

    private static string Escape(char character, bool interpolated) =>
        character is '"' or '\\' ? $"\\{character}"
        : IsBrace(character, interpolated) ? $"{character}{character}"
        : char.IsControl(character) ? "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture)
        : character.ToString();

    private static bool IsBrace(char character, bool interpolated) => interpolated && character is '{' or '}';

    private static bool FitsRaw(string text, LiteralForm form) =>
        !text.Any(char.IsControl)
        && !HasRun(text, '"', form.Quotes)
        && (form.Dollars == 0 || (!HasRun(text, '{', form.Dollars) && !HasRun(text, '}', form.Dollars)));

    private static bool HasRun(string text, char character, int length) =>
        text.IndexOf(new string(character, length), StringComparison.Ordinal) >= 0;
}
