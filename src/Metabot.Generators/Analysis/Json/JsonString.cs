using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Json;

// The characters of a JSON string: where they stand, what they are, and how others are written.
internal static class JsonString
{
    // The place of each character between the quotes: one, two for an escape, six for \u and its digits.
    public static IReadOnlyList<TextSpan> Locate(string text, int start, int length)
    {
        var characters = new List<TextSpan>();
        var size = 0;
        for (var at = start + 1; at < start + length - 1; at += size)
        {
            size = text[at] != '\\' ? 1 : text[at + 1] == 'u' ? 6 : 2;
            characters.Add(new TextSpan(at, size));
        }

        return characters;
    }

    public static string Read(string text, IEnumerable<TextSpan> characters) =>
        string.Concat(characters.Select(place => place.Length switch
        {
            1 => text[place.Start],
            2 => Unescape(text[place.Start + 1]),
            _ => (char)int.Parse(text.Substring(place.Start + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        }));

    public static string Write(string text) => string.Concat(text.Select(character =>
        character is '"' or '\\' ? $"\\{character}"
        : char.IsControl(character) ? string.Format(CultureInfo.InvariantCulture, "\\u{0:X4}", (int)character)
        : character.ToString()));

    private static char Unescape(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };
}
