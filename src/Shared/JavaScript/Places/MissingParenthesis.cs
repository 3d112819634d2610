using System.Text.RegularExpressions;

namespace Metabot.JavaScript.Places;

// Where a call is not closed, V8 blames the argument, not what follows it.
internal static class MissingParenthesis
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.RightToLeft;

    private static readonly Regex Call = new("""(?:(?:[\w$)\]`]|\?\.)\s*|\})\(\z""", Options);

    private static readonly Regex Keyword = new(
        """(?<![\w$.])(?:if|while|for|switch|with|catch|return|throw|case|in|of|instanceof|typeof|void|delete|new|await|yield|else|do|import)\s*\(\z""", Options);

    private static readonly Regex Function = new("""(?<![\w$.])function[\s*]*(?:[\w$]+\s*)?\(?\z""", Options);

    private static readonly Regex Method = new("""(?:[{};,*]|(?<![\w$.])(?:get|set|static|async))\s*[\w$#]+\s*\(\z""", Options);

    private static readonly Regex ClassOrObject = new(
        """(?:(?<![\w$.])class(?:\s+[\w$]+)?(?:\s+extends\s[^{}]*)?|[(,=:[?&|!]|(?<![\w$.])return)\s*\{\z""", Options);

    private static readonly Regex Question = new("""(?<!\?)\?(?![?.])(?:"[^"]*"|'[^']*'|[^:?"'])*\z""", RegexOptions.CultureInvariant);

    // What follows the token that starts at the previous index is neither a comma nor the end of the call.
    public static bool IsAt(string code, int index, int? previous) =>
        OpenBrackets.InnermostAt(code, index) is { } open && previous > open
            && code.EndsAt(open + 1, Call) && !code.EndsAt(open + 1, Keyword) && !TakesParameters(code, open)
            && !code.EndsAt(index, Function) && !Question.Match(code, open, index - open).Success
            && !(code[previous.Value] == ')' && OpenBrackets.InnermostAt(code, previous.Value) is { } before && code.EndsAt(before + 1, Function));

    // Of a function or a method.
    public static bool TakesParameters(string code, int open) =>
        code.EndsAt(open + 1, Function)
        || (code.EndsAt(open + 1, Method) && OpenBrackets.InnermostAt(code, open) is { } outer && code.EndsAt(outer + 1, ClassOrObject));
}
