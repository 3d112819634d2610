namespace Metabot.JavaScript;

// Esprima says about where an error is, not how far it goes: the token there is what a reader looks for.
internal static class OffendingToken
{
    public static (int Start, int Length) At(string code, int index, string description)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return (0, code.Length);
        }

        var start = Math.Min(Math.Max(index, 0), code.Length);
        return KeywordBefore(code, start, description) ?? TokenAt(code, FirstCharacterFrom(code, start));
    }

    // Errors of statements are found when the statement is over.
    private static (int Start, int Length)? KeywordBefore(string code, int index, string description)
    {
        var keyword = description switch
        {
            "Illegal break statement" => "break",
            "Illegal continue statement" => "continue",
            "Illegal newline after throw" => "throw",
            "Invalid regular expression: missing /" => "/",
            _ => null,
        };
        var start = keyword is null || index == 0 ? -1 : code.LastIndexOf(keyword, index - 1, StringComparison.Ordinal);
        return start < 0 ? null : (start, keyword == "/" ? index - start : keyword!.Length);
    }

    // At the end of the text the last character stands for what is missing after it.
    private static int FirstCharacterFrom(string code, int index)
    {
        var first = index;
        while (first < code.Length && char.IsWhiteSpace(code[first]))
        {
            first++;
        }

        if (first < code.Length)
        {
            return first;
        }

        var last = code.Length - 1;
        while (char.IsWhiteSpace(code[last]))
        {
            last--;
        }

        return last;
    }

    private static (int Start, int Length) TokenAt(string code, int position)
    {
        int start = position, end = position + 1;
        while (IsWord(code[position]) && start > 0 && IsWord(code[start - 1]))
        {
            start--;
        }

        while (IsWord(code[position]) && end < code.Length && IsWord(code[end]))
        {
            end++;
        }

        start -= start > 0 && char.IsSurrogatePair(code[start - 1], code[start]) ? 1 : 0;
        end += end < code.Length && char.IsSurrogatePair(code[end - 1], code[end]) ? 1 : 0;
        return (start, end - start);
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '$';
}
