namespace Metabot.JavaScript;

// Esprima says where an error starts, not how far it goes: the token there is what a reader looks for.
internal static class OffendingToken
{
    public static (int Start, int Length) At(string code, int index)
    {
        if (code.Length == 0)
        {
            return (0, 0);
        }

        var start = Math.Min(Math.Max(index, 0), code.Length);
        if (start == code.Length || char.IsWhiteSpace(code[start]))
        {
            return LastCharacterBefore(code, start);
        }

        var end = start + 1;
        while (IsWord(code[start]) && end < code.Length && IsWord(code[end]))
        {
            end++;
        }

        if (char.IsHighSurrogate(code[start]) && end < code.Length && char.IsLowSurrogate(code[end]))
        {
            end++;
        }

        return (start, end - start);
    }

    private static (int Start, int Length) LastCharacterBefore(string code, int index)
    {
        var last = index - 1;
        while (last > 0 && char.IsWhiteSpace(code[last]))
        {
            last--;
        }

        return (Math.Max(last, 0), 1);
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '$';
}
