using System.Text.RegularExpressions;
using Esprima;

namespace Metabot.JavaScript;

// What V8 compiles and Esprima 3.0.6 refuses. A construct is swapped for one of the same length that Esprima knows, so
// that the rest of the text is still checked and positions stay.
internal static class EsprimaGaps
{
    private static readonly Regex NewOfTarget = new(@"\b(?<word>new)\s*\.\s*\z", RegexOptions.CultureInvariant);
    private static readonly Regex WordThatCanBeName = new(@"\b(?<word>let|yield)\s*\z", RegexOptions.CultureInvariant);

    public static string? WhyUndecided(ParserException error) => error.Description switch
    {
        "Maximum statements depth reached" => "it is nested too deep",
        "Unicode sets mode (flag v) is not supported currently" => "it has a regular expression with the flag v",
        _ => null,
    };

    public static string? Mask(string code, ParserException error) => error.Description switch
    {
        "Illegal newline after throw" => MaskThrowOfTemplate(code, error.Index),
        "new.target expression is not allowed here" => MaskWord(code, NewOfTarget, error.Index),
        _ => MaskWord(code, WordThatCanBeName, error.Index) ?? MaskWord(code, WordThatCanBeName, EndOfWord(code, error.Index)),
    };

    // The line break is inside the template: `void` takes the same operand and does not mind.
    private static string? MaskThrowOfTemplate(string code, int end)
    {
        const string Keyword = "throw", Stand = "void ";
        var start = end - Keyword.Length;
        return code.Skip(end).FirstOrDefault(c => c is not (' ' or '\t')) == '`'
            && start >= 0 && string.CompareOrdinal(code, start, Keyword, 0, Keyword.Length) == 0
            ? Replace(code, start, Stand)
            : null;
    }

    private static string? MaskWord(string code, Regex wordBefore, int index)
    {
        const int LongestGap = 64;
        var end = Math.Min(index, code.Length);
        var start = Math.Max(0, end - LongestGap);
        var word = wordBefore.Match(code.Substring(start, end - start)).Groups["word"];
        return word.Success ? Replace(code, start + word.Index, new string('_', word.Length)) : null;
    }

    private static int EndOfWord(string code, int index)
    {
        while (index < code.Length && char.IsLetter(code[index]))
        {
            index++;
        }

        return index;
    }

    private static string Replace(string code, int start, string text) =>
        code.Remove(start, text.Length).Insert(start, text);
}
