using System.Text.RegularExpressions;

namespace Metabot.JavaScript.Places;

// Where V8 blames what comes before or after the place that the parser names.
internal static class BlamedPlace
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.RightToLeft;

    private static readonly Regex LastToken = new(
        """(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[(,=:[!&|?{};]\s*)/(?:[^/\\\r\n]|\\.)+/\w*|(?<![\w$.])\d\w*\.\d\w*|[\w$]+|[)\]}])\s*\z""", Options);

    private static readonly Regex AsyncName = new("""(?<![\w$.])async[ \t]+(?!function[^\w$])[\w$]+\s*\z""", Options);

    private static readonly Regex UnaryOperand = new(
        """(?:[-+!~]|(?<![\w$.])(?:typeof|void|delete|await)\s)\s*(?:[\w$.]|\([^()]*\)|\[[^\[\]]*\])+\s*\z""", Options);

    private static readonly Regex AssignedParentheses = new(
        """\G\((?>[^()]|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)\s*(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=(?![=>])""", RegexOptions.CultureInvariant);

    public static int Find(string code, SyntaxFault fault) => Find(code, fault.Index, fault);

    private static int Find(string code, int index, SyntaxFault fault) => fault.Kind switch
    {
        FaultKind.ConstWithoutValue or FaultKind.PatternWithoutValue => PreviousPattern(code, index),
        FaultKind.TryWithoutCatch or FaultKind.ThrowWithoutValue or FaultKind.ShorthandWithValue => PreviousToken(code, index) ?? index,
        FaultKind.OpenTemplateHole => index + "${".Length,
        FaultKind.AssignmentTarget => ParenthesesAround(code, index),
        FaultKind.PowerOfUnary => UnaryOperator(code, index),
        FaultKind.UnknownPrivateName => Math.Max(0, index - 1),
        FaultKind.LabelOfNoLoop => index + "continue".Length,
        FaultKind.UnexpectedNumber when char.IsDigit(code, index) && char.IsDigit(code, index - 1) => StartOfWord(code, index),
        FaultKind.UnexpectedToken when fault.Subject == "(" && IsWordAt(code, PreviousToken(code, index), "function") => PreviousToken(code, index)!.Value,
        _ when fault.IsUnexpected => OfUnexpected(code, index),
        _ => index,
    };

    private static int OfUnexpected(string code, int index)
    {
        var previous = PreviousToken(code, index);
        return code.EndsAt(index, AsyncName) || MissingParenthesis.IsAt(code, index, previous)
            ? previous!.Value
            : PropertyName.BlamedIn(code, index, previous) ?? index;
    }

    // Of a template with holes V8 sees the part after the last one.
    private static int? PreviousToken(string code, int index) =>
        LastToken.Match(code, 0, index) is not { Success: true } match ? null
        : code[match.Index] == '`' && match.Value.Contains("${") ? match.Index + Math.Max(0, match.Value.LastIndexOf('}'))
        : match.Index;

    private static int PreviousPattern(string code, int index) =>
        PreviousToken(code, index) is not { } previous ? index
        : code[previous] is ']' or '}' ? OpenBrackets.InnermostAt(code, previous) ?? index
        : previous;

    private static int ParenthesesAround(string code, int index)
    {
        var open = code.Substring(0, index).TrimEnd().Length - 1;
        return open >= 0 && code[open] == '(' && AssignedParentheses.IsMatch(code, open) ? open : index;
    }

    private static int StartOfWord(string code, int index)
    {
        while (index > 0 && char.IsLetterOrDigit(code[index - 1]))
        {
            index--;
        }

        return index;
    }

    private static int UnaryOperator(string code, int index) => UnaryOperand.Match(code, 0, index) is { Success: true } match ? match.Index : index;

    private static bool IsWordAt(string code, int? index, string word) =>
        index is { } start && string.CompareOrdinal(code, start, word, 0, word.Length) == 0;
}
