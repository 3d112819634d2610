using System.Text.RegularExpressions;

namespace Metabot.JavaScript;

// The platform replaces snippet("name") and [[:name:]] textually before it runs JavaScript, so what surrounds them
// can only be judged when the text parses with an expression in their place.
internal static class SnippetMacros
{
    private static readonly Regex Macro = new(
        """\[\[:[^\]\r\n]{0,200}?:\]\]|\bsnippet\s*\(\s*(?:"[^"\r\n]*"|'[^'\r\n]*')\s*\)""", RegexOptions.CultureInvariant);

    public static bool AreIn(string code) => Macro.IsMatch(code);

    // Same length, so that positions stay.
    public static string Mask(string code) => Macro.Replace(code, match => "0".PadRight(match.Length));
}
