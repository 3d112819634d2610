using System.Text.RegularExpressions;

namespace Metabot.JavaScript.Differential;

// Typical mistakes, one at a time: each pattern is replaced at one of the places where it is found.
internal static class Slips
{
    private static readonly (string Pattern, string Replacement)[] Kinds =
    [
        (@"[()\[\]{}]", ""),
        (@"[()\[\]{}]", "$0$0"),
        (@"['""`]", ""),
        ("[,:;.]", ""),
        ("[,.]", "$0$0"),
        (@"[=!]==?|&&|\|\||[<>]=?|\+", ""),
        (@"[=!]==?|&&|\|\||[<>]=?", "$0 $0"),
        (@"\breturn\b", "retrun"),
        (@"\breturn\b", "return return"),
        (@"\breturn\b", "return ="),
        (@"\bfunction\b", "fucntion"),
        (@"\belse\b", "esle"),
        (@"\bwhile\b", "whiel"),
        (@"\btypeof\b", "tpyeof"),
        (@"\bconst\b", "cosnt"),
        (@"\bnew\b", "nwe"),
        (@"\bof\b", "fo"),
        ("'", "\""),
        ("'([^']+)'", "'$1\n'"),
        ("'([^']+)'", "“$1”"),
        ("'([^']+)'", "«$1»"),
        ("'([^']+)'", "@'$1'"),
        ("&&", "and"),
        (@"\|\|", "or"),
        ("!(?!=)", "not "),
        ("&&", "& &"),
        (@"(?<=\bif \([^()]*(?:\([^()]*\)[^()]*)*\))", " then"),
        (@"(?<=\b(?:if|while) \([^()]*(?:\([^()]*\)[^()]*)*\))", ":"),
        (@"\b(if|while) \(([^()]*(?:\([^()]*\)[^()]*)*)\)", "$1 $2"),
        (@"\}", "end"),
        (@"\}", "} elif (leadId > 1) { return true; }"),
        (@";?\z", " }"),
        (@";?\z", ")"),
        (@";?\z", "."),
        (@";?\z", " &&"),
        (">=?", "=>"),
        ("<=?", "=<"),
        ("[=!]==?", "<>"),
        ("===?", "===!"),
        ("===?", "= ="),
        ("===?", "is"),
        ("!==?", "is not"),
        (@"(?<=return|const|else|case) ", " и"),
        (@"e(?=turn|lse)", "е"),
        (@"\b\d+\b", "$0px"),
        (@"\b\d\d+\b", "$0 0"),
        (@"\b(let|const|var)\b", "string"),
        (@"\bfor \(const", "foreach (var"),
        (@"\.(?=\w)", "->"),
        (@"(?<===\s*)[\w.']+", ""),
        (@"\z", " /* later"),
        (@"\A", "# check\n"),
    ];

    public static IEnumerable<string> In(string condition) =>
        from kind in Kinds
        from match in Regex.Matches(condition, kind.Pattern)
        select condition.Remove(match.Index, match.Length).Insert(match.Index, match.Result(kind.Replacement));
}
