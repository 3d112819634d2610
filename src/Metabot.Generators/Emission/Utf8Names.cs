using System.Globalization;
using System.Text;
using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// Property names as UTF-8: a u8 literal where the language has it, a static array elsewhere.
internal static class Utf8Names
{
    public static string Expression(string wireName, LanguageModel language) =>
        language.Utf8Literals ? CSharpText.Quote(JsonEscape(wireName)) + "u8" : Field(wireName);

    public static void EmitFields(SourceWriter source, ContractModel contract)
    {
        var names = contract.Nested.Prepend(contract.Params)
            .SelectMany(model => model.Properties.Select(property => property.WireName).Append(model.Discriminator?.WireName))
            .OfType<string>()
            .Distinct()
            .ToList();
        if (names.Count > 0)
        {
            source.Line();
        }

        foreach (var name in names)
        {
            source.Line($"private static readonly byte[] {Field(name)} = global::System.Text.Encoding.UTF8.GetBytes({CSharpText.Quote(JsonEscape(name))});");
        }
    }

    // Wire names need not be identifiers; what is not a letter or digit becomes its number.
    private static string Field(string wireName)
    {
        var field = new StringBuilder("Name_");
        foreach (var character in wireName)
        {
            var isPlain = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            field.Append(isPlain ? character.ToString() : character == '_' ? "__" : $"_{(int)character:x4}_");
        }

        return field.ToString();
    }

    // As JavaScriptEncoder.UnsafeRelaxedJsonEscaping does it.
    private static string JsonEscape(string name)
    {
        var escaped = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            escaped.Append(character switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\b' => @"\b",
                '\f' => @"\f",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                _ when IsHidden(character) => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static bool IsHidden(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
