using System.Text.RegularExpressions;

namespace Metabot.JavaScript.Repairs;

// Words and signs of other languages and of the keyboard, such as "and", "<>", "=<" and "elseif".
internal sealed class ForeignOperators : RepairRule
{
    private static readonly (string Pattern, string InJavaScript)[] Operators =
    [
        (@"\band\b", "&&"),
        (@"\bor\b", "||"),
        (@"\bis\s+not\b", "!=="),
        (@"\bnot\b\s*", "!"),
        (@"\b(?:is|eq)\b", "==="),
        (@"\b(?:elseif|elsif|elif)\b", "else if"),
        ("<>|≠", "!="),
        ("≤|=<(?!=)", "<="),
        ("≥", ">="),
        ("===!|=!==?", "!=="),
        (@"!\s+=(?!=)", "!="),
        (@"!\s+==", "!=="),
        (@"=\s+=(?!=)", "=="),
        (@"==\s+=|=\s+==", "==="),
        (@"&\s+&", "&&"),
        (@"\|\s+\|", "||"),
        ("->", "."),
        (@"\?(?=\[)", "?."),
    ];

    private static readonly Regex Foreign = new(
        string.Join("|", Operators.Select((each, at) => $"(?<_{at}>{each.Pattern})")), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public override string Kind => "ForeignOperators";

    public override string TitleOf(string code, IReadOnlyList<TextEdit> edits) =>
        $"Write {Listed(edits.Select(edit => edit.NewText))} instead of {Listed(edits.Select(edit => code.Substring(edit.Start, edit.Length).Trim()))}";

    public override IReadOnlyList<TextEdit> Mend(string code, int index)
    {
        // Of an assignment the parser blames the left side, which stands before the sign.
        var all = Foreign.Matches(code).Cast<Match>().ToList();
        var nearest = all.LastOrDefault(match => match.Index <= index) ?? all.FirstOrDefault();
        return nearest is null ? [] : [new TextEdit(nearest.Index, nearest.Length, InJavaScript(nearest))];
    }

    private static string InJavaScript(Match match) => Operators.Where((_, at) => match.Groups[$"_{at}"].Success).First().InJavaScript;

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words.Distinct().Select(word => $"'{word}'"));
}
