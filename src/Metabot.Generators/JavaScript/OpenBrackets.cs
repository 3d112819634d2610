using System.Text.RegularExpressions;

namespace Metabot.JavaScript;

internal static class OpenBrackets
{
    // Strings and comments as a whole, or one bracket. What a regular expression literal may hide does no harm: a
    // repair counts only if the text parses after it.
    private static readonly Regex Piece = new(
        """"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"|'[^'\\\r\n]*(?:\\.[^'\\\r\n]*)*'|`[^`\\]*(?:\\.[^`\\]*)*`|//[^\r\n]*|/\*.*?\*/|[()\[\]{}]"""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static char? InnermostBefore(string code, int index) => InnermostAt(code, index) is { } open ? code[open] : null;

    // Where the innermost bracket that is open at the index stands.
    public static int? InnermostAt(string code, int index)
    {
        var open = new Stack<int>();
        foreach (Match piece in Piece.Matches(code.Substring(0, index)))
        {
            var bracket = piece.Value[0];
            if (bracket is '(' or '[' or '{')
            {
                open.Push(piece.Index);
            }
            else if (bracket is ')' or ']' or '}' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }
}
