using System.Text.RegularExpressions;

namespace Metabot.JavaScript;

// The parser says about where an error is, not how far it goes: the token there, as V8 would name it, is what a reader
// looks for.
internal static class OffendingToken
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // A string up to its end or the end of its line, a word or number, an operator, or any one character.
    private static readonly Regex Token = new(
        """\G(?:"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?|#?[\w$]+|[=!]==?|>>>=?|(?:\*\*|\?\?|&&|\|\||<<|>>)=?|=>|\+\+|--|\?\.|[-+*/%&|^<>]=|[\uD800-\uDBFF][\uDC00-\uDFFF]|.)""",
        Options | RegexOptions.Singleline);

    private static readonly Regex LastToken = new(
        """(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|[\w$]+|[)\]}])\s*\z""", Options | RegexOptions.RightToLeft);

    private static readonly Regex OpenCall = new("""(?:[\w$)\]]\s*)\(\z""", Options);
    private static readonly Regex Keyword = new("""\b(?:if|while|for|switch|with|catch|return)\s*\(\z""", Options);

    public static (int Start, int Length) At(string code, SyntaxFault fault)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return (0, code.Length);
        }

        var index = Math.Min(Math.Max(fault.Index, 0), code.Length);
        return RegularExpressionIn(code, index, fault.Description) ?? TokenAt(code, FirstCharacterFrom(code, Adjust(code, index, fault.Description)));
    }

    private static (int Start, int Length)? RegularExpressionIn(string code, int index, string description)
    {
        const string Start = "Invalid regular expression: /";
        var end = description.LastIndexOf(": ", StringComparison.Ordinal);
        if (!description.StartsWith(Start, StringComparison.Ordinal) || end < Start.Length)
        {
            return null;
        }

        var literal = description.Substring(Start.Length - 1, end - Start.Length + 1);
        var start = code.LastIndexOf(literal, Math.Min(code.Length - 1, index + literal.Length), StringComparison.Ordinal);
        return start < 0 ? null : (start, literal.Length);
    }

    // Where V8 blames what comes before or after.
    private static int Adjust(string code, int index, string description) => description switch
    {
        "Missing initializer in const declaration" or "Missing catch or finally after try" or "Illegal newline after throw" => PreviousToken(code, index) ?? index,
        _ when description.EndsWith("must be declared in an enclosing class", StringComparison.Ordinal) => Math.Max(0, index - 1),
        _ when description.EndsWith("does not denote an iteration statement", StringComparison.Ordinal) => index + "continue".Length,
        "Unexpected token '('" when IsWordAt(code, PreviousToken(code, index), "function") => PreviousToken(code, index)!.Value,
        _ when IsUnexpected(description) && LacksParenthesis(code, index) => PreviousToken(code, index)!.Value,
        _ => index,
    };

    private static bool IsUnexpected(string description) =>
        description.StartsWith("Unexpected ", StringComparison.Ordinal) || description == "Invalid or unexpected token";

    // An argument is complete, and what follows is neither a comma nor the end of the call.
    private static bool LacksParenthesis(string code, int index)
    {
        if (index >= code.Length || PreviousToken(code, index) is not { } previous || OpenBrackets.InnermostAt(code, index) is not { } open)
        {
            return false;
        }

        var before = code.Substring(0, open + 1);
        return previous > open && OpenCall.IsMatch(before) && !Keyword.IsMatch(before);
    }

    private static int? PreviousToken(string code, int index) => LastToken.Match(code, 0, index) is { Success: true } match ? match.Index : null;

    private static bool IsWordAt(string code, int? index, string word) =>
        index is { } start && string.CompareOrdinal(code, start, word, 0, word.Length) == 0;

    // At the end of the text the last character stands for what is missing after it.
    private static int FirstCharacterFrom(string code, int index)
    {
        var first = index;
        while (first < code.Length && char.IsWhiteSpace(code[first]))
        {
            first++;
        }

        return first < code.Length ? first : code.TrimEnd().Length - 1;
    }

    private static (int Start, int Length) TokenAt(string code, int position)
    {
        var start = position > 0 && char.IsSurrogatePair(code[position - 1], code[position]) ? position - 1 : position;
        return (start, Token.Match(code, start).Length);
    }
}
