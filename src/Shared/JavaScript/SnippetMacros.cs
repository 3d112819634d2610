using System.Text.RegularExpressions;

namespace Metabot.JavaScript;

// The platform replaces snippet("name") and [[:name:]] textually before it runs JavaScript, so what surrounds them
// can only be judged when the text parses with an expression or a statement in their place.
internal static class SnippetMacros
{
    private static readonly Regex Macro = new(
        """\[\[:[^\[\]\r\n]{0,200}?:\]\]|\bsnippet\s*\(\s*(?:"[^"\r\n]*"|'[^'\r\n]*')\s*\)""", RegexOptions.CultureInvariant);

    // An expression and a statement.
    private static readonly string[] Stands = ["0", "{}"];

    public static bool AreIn(string code) => Macro.IsMatch(code);

    public static IEnumerable<string> Masks(string code) =>
        Stands.Select(stand => Macro.Replace(code, match => stand.PadRight(match.Length)));
}
