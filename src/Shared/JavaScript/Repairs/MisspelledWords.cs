using System.Text.RegularExpressions;
using Metabot.JavaScript.Verdicts;

namespace Metabot.JavaScript.Repairs;

// A slip in a word of the language, such as "retrun", or the word for it in another one, such as "def".
internal sealed class MisspelledWords : RepairRule
{
    private const int FurthestBack = 4;

    private static readonly Regex Word = new(@"(?<![\w$.])[^\W\d][\w$]+", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    private static readonly Regex NextWord = new(@"\G\s*[\w$]*", RegexOptions.CultureInvariant);

    private static readonly string[] Known =
    [
        "return", "function", "else", "if", "of", "in", "do", "while", "for", "typeof", "const", "let", "var", "new", "switch", "case", "default", "try", "catch", "finally",
        "throw", "break", "continue", "class", "async", "await", "delete", "void", "instanceof",
    ];

    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["def"] = "function", ["func"] = "function", ["fn"] = "function", ["sub"] = "function", ["string"] = "let", ["int"] = "let", ["bool"] = "let",
        ["double"] = "let", ["decimal"] = "let", ["float"] = "let", ["long"] = "let", ["object"] = "let", ["DateTime"] = "let", ["auto"] = "let",
    };

    public override string Kind => "MisspelledWords";

    public override string TitleOf(string code, IReadOnlyList<TextEdit> edits) => string.Join(", ", edits
        .Select(edit => $"Write '{edit.NewText}' instead of '{code.Substring(edit.Start, edit.Length)}'{Alien(code.Substring(edit.Start, edit.Length))}").Distinct());

    public override IReadOnlyList<TextEdit> Mend(string code, int index)
    {
        var next = NextWord.Match(code, index);
        var word = Word.Match(code, 0, next.Index + next.Length);
        for (var tries = 0; word.Success && tries < FurthestBack; tries++, word = word.NextMatch())
        {
            var edits = InJavaScript(word.Value).Select(right => new TextEdit(word.Index, word.Length, right));
            if (edits.FirstOrDefault(edit => Helps(code, index, edit)) is { Length: > 0 } found)
            {
                return [found];
            }
        }

        return [];
    }

    // A letter of another alphabet looks the same.
    private static string Alien(string word) => word.FirstOrDefault(letter => letter > '\u007f') is var alien and not '\0' ? $", which has the letter U+{(int)alien:X4}" : "";

    private static IEnumerable<string> InJavaScript(string word) =>
        Array.IndexOf(Known, word) >= 0 ? []
        : Foreign.TryGetValue(word, out var known) ? [known]
        : Known.Where(each => IsNear(word.ToLowerInvariant(), each));

    // One letter too many, too few or wrong, or the letters in another order.
    private static bool IsNear(string word, string known)
    {
        var (shorter, longer) = word.Length < known.Length ? (word, known) : (known, word);
        var same = shorter.TakeWhile((letter, at) => letter == longer[at]).Count();
        var sameAtEnd = shorter.Skip(same).Reverse().TakeWhile((letter, at) => letter == longer[longer.Length - 1 - at]).Count();
        return (known.Length > 2 && same + sameAtEnd >= longer.Length - 1) || word.OrderBy(letter => letter).SequenceEqual(known.OrderBy(letter => letter));
    }

    // The error is gone, or another one is further on.
    private static bool Helps(string code, int index, TextEdit edit)
    {
        var verdict = ScriptParser.Parse(RepairDraft.Apply(code, [edit]));
        return verdict.IsValid || verdict.Fault?.Index > index + edit.NewText.Length - edit.Length;
    }
}
