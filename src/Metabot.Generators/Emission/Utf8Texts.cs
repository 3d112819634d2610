using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// Constant text as UTF-8, JSON and names: a u8 literal where the language has it, a static array elsewhere.
internal sealed class Utf8Texts(LanguageModel language)
{
    private const int LongestField = 60;

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    // The C# expression for the text.
    public string Write(string text)
    {
        if (language.Utf8Literals)
        {
            return CSharpText.Quote(text) + "u8";
        }

        if (!_fields.TryGetValue(text, out var field))
        {
            _fields.Add(text, field = NameField(text));
        }

        return field;
    }

    // Not with half of a pair of surrogates.
    public static bool CanWrite(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    public void EmitFields(SourceWriter source)
    {
        if (_fields.Count > 0)
        {
            source.Line();
        }

        foreach (var field in _fields)
        {
            source.Line($"private static readonly byte[] {field.Value} = global::System.Text.Encoding.UTF8.GetBytes({CSharpText.Quote(field.Key)});");
        }
    }

    // A hash stands for what the field's name cannot hold.
    private static string NameField(string text) => $"Utf8_{new string(text.Where(IsWordCharacter).Take(LongestField).ToArray())}_{TextHash.Compute(text)}";

    private static bool IsWordCharacter(char character) =>
        character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
