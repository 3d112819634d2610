using System.Globalization;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Names are escaped when compiling, with the bytes that System.Text.Json writes when running.</summary>
public class WireNameTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.Latest)]
    public void Escapes_every_character_as_System_Text_Json_does(LanguageVersion version)
    {
        var names = Enumerable.Range(0, 0x10000).Where(character => !char.IsSurrogate((char)character)).Chunk(512).Select(characters => string.Concat(characters.Select(Escape)))
            .Append("\\U0001F44B\\U000E0041\\U00020000");
        var properties = names.Select((name, i) => $"[JsonPropertyName(\"{name}\")] public int P{i.ToString(CultureInfo.InvariantCulture)} {{ get; set; }}");
        WireText.Of($"[BotScript(\"s\")] public partial class P {{ {string.Join("\n", properties)} }}", "new P()", version);
    }

    private static string Escape(int character) => "\\u" + character.ToString("X4", CultureInfo.InvariantCulture);
}
