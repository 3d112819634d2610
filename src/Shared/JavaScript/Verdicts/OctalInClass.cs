using System.Text.RegularExpressions;
using Metabot.JavaScript.Places;

namespace Metabot.JavaScript.Verdicts;

// V8 looks for octal numbers and escapes when a function of strict code ends, so it misses them in a class outside its
// functions.
internal static class OctalInClass
{
    private const int MostLevels = 32;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.RightToLeft;

    private static readonly Regex Class = new("""(?<![\w$.])class(?:\s+[\w$]+)?(?:\s+extends\s[^{}]*)?\s*\{\z""", Options);

    private static readonly Regex StaticBlockOrObject = new("""(?:(?<![\w$.])(?:static|return)|[(,=:[?&|!])\s*\{\z""", Options);

    private static readonly Regex ArrowFunction = new("=>[^;{}]*\\z", Options);

    public static bool IsMissedAt(string code, int index)
    {
        var around = BracketsAround(code, index).Take(MostLevels).ToList();
        var members = around.FindIndex(bracket => code.EndsAt(bracket + 1, Class));
        return members >= 0 && around.Take(members).All(bracket => IsNoFunction(code, bracket)) && !around.Skip(members + 1).Any(bracket => code.EndsAt(bracket + 1, Class))
            && !code.EndsAt(index, ArrowFunction) && !code.Contains("use strict");
    }

    private static IEnumerable<int> BracketsAround(string code, int index)
    {
        for (var open = OpenBrackets.InnermostAt(code, index); open is { } bracket; open = OpenBrackets.InnermostAt(code, bracket))
        {
            yield return bracket;
        }
    }

    private static bool IsNoFunction(string code, int bracket) =>
        code[bracket] == '{' ? code.EndsAt(bracket + 1, StaticBlockOrObject) : !MissingParenthesis.TakesParameters(code, bracket);
}
