using System.Text.RegularExpressions;
using Metabot.JavaScript.Places;

namespace Metabot.JavaScript;

// A syntax error as a reader sees it: the token that is marked, and the place where the parser could not go on.
internal sealed record Mistake(string Code, string Description, int Start, int Length, int FaultIndex, IReadOnlyList<TextRange> Holes)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.RightToLeft;

    private static readonly Regex LastToken = new(
        """(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|[\w$]+|&&|\|\||\?\?|\?\.|[=!]==?|[<>]=|=>|\S)\s*\z""", Options);

    private static readonly Regex Operator = new("""^(?:[-+*/%&|^<>=!?~.]+|typeof|instanceof|in)$""", RegexOptions.CultureInvariant);

    public string Token => Code.Substring(Start, Length);

    // Nobody wrote the token: it stands for a value.
    public bool IsHole => Holes.Any(hole => hole.Start == Start);

    // What stands before the place where the parser could not go on, empty when a line ends between.
    public string Before => LastToken.Match(Code, 0, FaultIndex).Value is var token && (IsUnexpected("end") || token.IndexOfAny(['\r', '\n']) < 0) ? token.TrimEnd() : "";

    // The bracket that is open there.
    public char? Open => OpenBrackets.InnermostBefore(Code, FaultIndex);

    public char? Unexpected => FaultIndex < Code.Length ? Code[FaultIndex] : null;

    public static bool IsOperator(string token) => Operator.IsMatch(token);

    public bool IsUnexpected(params string[] what) => Array.Exists(what, each => Description.StartsWith("Unexpected " + each, StringComparison.Ordinal));
}
