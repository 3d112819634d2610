using Metabot.Generators.Completion.Places;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Completion.Words;

// Completes a string that is a name as a whole, or a list of names with commas.
internal static class TextCompletion
{
    public static StringCompletionList Complete(CaretText caret, string kind, ProgramWords words, bool isList)
    {
        var word = FindWord(caret.Text, caret.Caret, caret.Part, isList);
        return new(word, Propose(kind, words, caret.Text.Substring(word.Start, word.Length)));
    }

    // A name that is written nowhere but at the caret is none yet.
    public static IReadOnlyList<Proposal> Propose(string kind, ProgramWords words, string typed) =>
    [
        .. from each in words.Find(kind)
           where each.Key != typed || each.Value > 1
           select new Proposal(each.Key, ProposalKind.Word, Math.Max(0, 9_999 - each.Value), $"{each.Key}\n{WordKind.Describe(kind)} that this program or its bot.json names"),
    ];

    // Between the commas around the caret, without blanks.
    public static TextSpan FindWord(string text, int caret, TextSpan bounds, bool isList)
    {
        var (start, end) = (bounds.Start, bounds.End);
        if (isList)
        {
            start = caret > start && text.LastIndexOf(',', caret - 1, caret - start) is >= 0 and var before ? before + 1 : start;
            end = caret < end && text.IndexOf(',', caret, end - caret) is >= 0 and var after ? after : end;
        }

        while (start < caret && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > caret && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
