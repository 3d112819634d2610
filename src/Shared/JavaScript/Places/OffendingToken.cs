using System.Text.RegularExpressions;

namespace Metabot.JavaScript.Places;

// The parser says about where an error is, not how far it goes: the token there, as V8 would name it, is what a reader
// looks for.
internal static class OffendingToken
{
    // A string up to its end or the end of its line, a word or number, an escape, the start of a comment, an operator, or any one character.
    private static readonly Regex Token = new(
        """\G(?:"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?|#?[\w$]+|\\(?:u\{\w*\}?|[ux]\w*)|/[/*]|\.\.\.|\.\d+|[=!]==?|>>>=?|(?:\*\*|\?\?|&&|\|\||<<|>>)=?|=>|\+\+|--|\?\.|[-+*/%&|^<>]=|[\uD800-\uDBFF][\uDC00-\uDFFF]|.)""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    // A whole literal whose flags the parser blames.
    private static readonly Regex RegularExpression = new(
        """/(?:[^/\\\[\]\r\n]|\\.|\[(?:[^\]\\\r\n]|\\.)*\])+/\z""", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    public static (int Start, int Length) At(string code, SyntaxFault fault)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return (0, code.Length);
        }

        if (fault.End is { } end)
        {
            return (fault.Index, end - fault.Index);
        }

        return RegularExpressionIn(code, fault) ?? TokenAt(code, FirstCharacterFrom(code, BlamedPlace.Find(code, fault)));
    }

    private static (int Start, int Length)? RegularExpressionIn(string code, SyntaxFault fault) => fault switch
    {
        { Kind: FaultKind.RegularExpressionFlags, Index: var index } when RegularExpression.Match(code, 0, index) is { Success: true } match => (match.Index, match.Length + Token.Match(code, index).Length),
        { Kind: FaultKind.RegularExpression, Subject: { Length: > 0 } literal } => Last(code, literal, fault.Index + literal.Length),
        _ => null,
    };

    private static (int Start, int Length)? Last(string code, string literal, int end) =>
        code.LastIndexOf(literal, Math.Min(code.Length - 1, end), StringComparison.Ordinal) is var start and >= 0 ? (start, literal.Length) : null;

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
