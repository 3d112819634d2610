using System.Text.RegularExpressions;

namespace Metabot.JavaScript;

// Words and signs of other languages, such as "and", "<>" and "elseif".
internal sealed class ForeignOperators : RepairRule
{
    private static readonly Regex Foreign = new(
        @"\b(?<word>and|or|elseif|elsif|elif)\b|\b(?<word>not)\b\s*|(?<word><>)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public override string Kind => "ForeignOperators";

    public override string TitleOf(string code, IReadOnlyList<TextEdit> edits) =>
        $"Write {Listed(edits.Select(edit => edit.NewText))} instead of {Listed(edits.Select(edit => code.Substring(edit.Start, edit.Length).Trim()))}";

    public override IReadOnlyList<TextEdit> Mend(string code, int index)
    {
        var last = Foreign.Matches(code).Cast<Match>().LastOrDefault(match => match.Index <= index);
        return last is null ? [] : [new TextEdit(last.Index, last.Length, InJavaScript(last.Groups["word"].Value))];
    }

    private static string InJavaScript(string word) => word.ToUpperInvariant() switch
    {
        "AND" => "&&",
        "OR" => "||",
        "NOT" => "!",
        "<>" => "!=",
        _ => "else if",
    };

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words.Distinct().Select(word => $"'{word}'"));
}
