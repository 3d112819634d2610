using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// Property names as UTF-8, escaped for JSON: a u8 literal where the language has it, a static array elsewhere.
internal static class Utf8Names
{
    private const int LongestField = 60;

    public static string Expression(string wireName, LanguageModel language) =>
        !IsPlain(wireName) ? CSharpText.Quote(wireName)
        : language.Utf8Literals ? CSharpText.Quote(JsonEscape(wireName)) + "u8"
        : Field(wireName);

    public static void EmitFields(SourceWriter source, ContractModel contract)
    {
        var names = contract.Nested.Prepend(contract.Params)
            .SelectMany(model => model.Properties.Select(property => property.WireName).Append(model.Discriminator?.WireName))
            .OfType<string>()
            .Where(IsPlain)
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

    // Wire names need be neither identifiers nor short; a hash stands for what the field's name cannot hold.
    private static string Field(string wireName)
    {
        var plain = new string(wireName.Where(IsWordCharacter).Take(LongestField).ToArray());
        return plain == wireName ? "Name_" + plain : $"Name_{plain}_{TextHash.Compute(wireName)}";
    }

    private static bool IsWordCharacter(char character) =>
        character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    // Whether other characters are escaped depends on the version of Unicode, which need not be the compiler's: names
    // with such are escaped when running. ASCII, Latin and Cyrillic are the same everywhere.
    private static bool IsPlain(string wireName) =>
        wireName.All(character => character is (>= ' ' and <= '~') or (>= '\u00A1' and <= '\u024F') or (>= '\u0400' and <= '\u04FF'));

    private static string JsonEscape(string plainName) => plainName.Replace(@"\", @"\\").Replace("\"", "\\\"");
}
