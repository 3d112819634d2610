using System.Text.RegularExpressions;
using Metabot.JavaScript.Places;

namespace Metabot.JavaScript.Verdicts;

// Texts that V8 takes and the standard does not, in other words: as long as they are, and the same to both.
internal static class V8Departures
{
    private static readonly Regex Let = new("""\Glet(?>\s|(?://|<!--|-->)[^\r\n\u2028\u2029]*|/\*(?s:.*?)\*/)*""", RegexOptions.CultureInvariant);

    private static readonly Regex Gap = new("""\G\s*""", RegexOptions.CultureInvariant);

    private static readonly Regex LineEnd = new("[\r\n\u2028\u2029]", RegexOptions.CultureInvariant);

    public static string? Reworded(string code, SyntaxFault fault) => fault.Kind switch
    {
        FaultKind.UnexpectedToken => WithNameLet(code, fault.Index),
        FaultKind.LabelOfNoLoop => WithoutLabel(code, fault.Index, fault.Subject),
        FaultKind.OctalInStrictCode => WithoutOctal(code, fault.Index),
        _ => null,
    };

    // After an arrow function and a new line nothing can be divided: what follows is a regular expression.
    public static string? WithEnd(string code, int end)
    {
        var gap = Gap.Match(code, end);
        return LineEnd.IsMatch(gap.Value) && gap.Index + gap.Length < code.Length && code[gap.Index + gap.Length] == '/' ? Overwrite(code, end, end + 1, ";") : null;
    }

    // A name in place of what stands from start to end.
    public static string WithName(string code, int start, int end) => Overwrite(code, start, end, "_");

    // Before a keyword on another line `let` is a name and ends the statement.
    private static string? WithNameLet(string code, int index)
    {
        var start = index == 0 ? -1 : code.LastIndexOf("let", index - 1, StringComparison.Ordinal);
        if (start < 0 || !char.IsLetter(code[index]))
        {
            return null;
        }

        var (end, gap) = (start + "let".Length, Let.Match(code, start).Value);
        return gap.Length == index - start && LineEnd.IsMatch(gap)
            ? Overwrite(code, end, index, ";")
            : null;
    }

    // Every label of a loop can be continued, however many it has.
    private static string? WithoutLabel(string code, int index, string label)
    {
        var loop = new Regex($"""(?<![\w$.]){Regex.Escape(label)}\s*:(?:\s*[\w$]+\s*:)*\s*(?:for|while|do)(?![\w$])""", RegexOptions.CultureInvariant);
        var start = code.IndexOf(label, index, StringComparison.Ordinal);
        return start >= 0 && loop.Match(code, 0, index).Success ? Overwrite(code, start, start + label.Length, "") : null;
    }

    private static string? WithoutOctal(string code, int index) => index < code.Length && code[index] is '0' or '\\' && OctalInClass.IsMissedAt(code, index)
        ? Overwrite(code, index, index + 1, code[index] == '0' ? "1" : "x")
        : null;

    private static string Overwrite(string code, int start, int end, string text) => code.Remove(start, end - start).Insert(start, text.PadRight(end - start));
}
