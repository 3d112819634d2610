using System.Text.RegularExpressions;
using Metabot.JavaScript.Places;
using Metabot.Rules;

namespace Metabot.JavaScript;

// A syntax error as a reader sees it: the token that is marked, and the fault, where the parser could not go on.
internal sealed record Mistake(HoledText Text, SyntaxFault Fault, int Start, int Length)
{
    private const int LongestExcerpt = 40;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.RightToLeft;

    private static readonly Regex LastToken = new(
        """(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|[\w$]+|&&|\|\||\?\?|\?\.|[=!]==?|[<>]=|=>|\S)\s*\z""", Options);

    private static readonly Regex Operator = new("""^(?:[-+*/%&|^<>=!?~.]+|typeof|instanceof|in)$""", RegexOptions.CultureInvariant);

    public string Code => Text.Text;

    public string Token => Code.Substring(Start, Length);

    // Nobody wrote the token: it stands for a value.
    public bool IsHole => Text.Holes.Any(hole => hole.Start == Start);

    // What stands before the place where the parser could not go on, empty when a line ends between.
    public string Before => Code.Substring(BeforeRange.Start, BeforeRange.Length);

    // The bracket that is open there.
    public char? Open => OpenBrackets.InnermostBefore(Code, Fault.Index);

    public char? Unexpected => Fault.Index < Code.Length ? Code[Fault.Index] : null;

    private TextRange BeforeRange => LastToken.Match(Code, 0, Fault.Index) is { Success: true } match
        && (Fault.Kind == FaultKind.UnexpectedEnd || match.Value.IndexOfAny(['\r', '\n']) < 0) ? new(match.Index, match.Value.TrimEnd().Length) : default;

    public static bool IsOperator(string token) => Operator.IsMatch(token);

    public Mention AtToken() => new(IsAt: true, Excerpt.Cut(Token, LongestExcerpt), HoleAt(new(Start, Length)));

    public Mention AfterToken() => AtToken() with { IsAt = false };

    public Mention AfterBefore(int longest = LongestExcerpt) => new(IsAt: false, Excerpt.Cut(Before, longest), HoleAt(BeforeRange));

    private TextRange? HoleAt(TextRange range) => Text.Holes.Contains(range) ? range : null;
}
