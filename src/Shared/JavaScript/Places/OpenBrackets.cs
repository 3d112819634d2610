namespace Metabot.JavaScript.Places;

// Strings and comments are passed over as a whole. What a regular expression literal may hide does no harm: a repair
// counts only if the text parses after it.
internal static class OpenBrackets
{
    public static char? InnermostBefore(string code, int index) => InnermostAt(code, index) is { } open ? code[open] : null;

    // Where the innermost bracket that is open at the index stands.
    public static int? InnermostAt(string code, int index)
    {
        var open = new Stack<int>();
        var endless = new Dictionary<char, int>();
        for (var i = 0; i < index; i++)
        {
            switch (code[i])
            {
                case '(' or '[' or '{':
                    open.Push(i);
                    break;
                case ')' or ']' or '}' when open.Count > 0:
                    open.Pop();
                    break;
                case '"' or '\'' or '`':
                    i = EndOfString(code, i, index, endless);
                    break;
                case '/':
                    i = EndOfComment(code, i, index, endless);
                    break;
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }

    // Of a quote that nothing ends, only the quote. Where one does not end, none that follows does, so none is looked for twice.
    private static int EndOfString(string code, int start, int index, Dictionary<char, int> endless)
    {
        var quote = code[start];
        if (endless.TryGetValue(quote, out var nowhereBefore) && start < nowhereBefore)
        {
            return start;
        }

        var end = start + 1;
        while (end < index && code[end] != quote && (quote == '`' || code[end] is not ('\r' or '\n')))
        {
            end += code[end] == '\\' ? 2 : 1;
        }

        if (end < index && code[end] == quote)
        {
            return end;
        }

        endless[quote] = end;
        return start;
    }

    private static int EndOfComment(string code, int start, int index, Dictionary<char, int> endless)
    {
        if (start + 1 < index && code[start + 1] == '/')
        {
            var end = code.IndexOfAny(['\r', '\n'], start, index - start);
            return end < 0 ? index : end;
        }

        if (start + 1 >= index || code[start + 1] != '*' || endless.ContainsKey('*'))
        {
            return start;
        }

        var closing = code.IndexOf("*/", start + 2, index - start - 2, StringComparison.Ordinal);
        if (closing < 0)
        {
            endless['*'] = index;
        }

        return closing < 0 ? start : closing + 1;
    }
}
