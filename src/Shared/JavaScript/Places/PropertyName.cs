using System.Text.RegularExpressions;

namespace Metabot.JavaScript.Places;

// In an object or a pattern every word is a name at first: V8 blames what cannot follow it, and a text or a number
// where only a name can stand by itself.
internal static class PropertyName
{
    private static readonly Regex Statement = new(
        """\G(?:return|if|for|while|do|const|let|var|this|typeof|new|throw|switch|try|function|await|yield|class|delete|void)(?![\w$])\s*(?=[^\s,}=:(])""", RegexOptions.CultureInvariant);

    private static readonly Regex RestName = new("""\.\.\.\s*[\w$]+\s*\z""", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    private static readonly Regex Declaration = new("""(?<![\w$.])(?:const|let|var)\s*\{\z""", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    // Null where the parser's place is V8's as well.
    public static int? BlamedIn(string code, int index, int? previous) =>
        IsAfter(code, index, "{") && Statement.Match(code, index) is { Success: true } word ? index + word.Length
        : previous is { } name && index < code.Length && code[index] is ',' or '=' or '}' && (code[name] is '"' or '\'' || char.IsDigit(code[name]))
            && IsAfter(code, name, "{,") && OpenBrackets.InnermostBefore(code, index) == '{' ? name
        : code.EndsAt(index, RestName) && OpenBrackets.InnermostAt(code, index) is { } open && code.EndsAt(open + 1, Declaration) ? previous
        : null;

    private static bool IsAfter(string code, int index, string signs)
    {
        do
        {
            index--;
        }
        while (index >= 0 && char.IsWhiteSpace(code[index]));

        return index >= 0 && signs.Contains(code[index]);
    }
}
