using System.Text.RegularExpressions;
using Metabot.Rules;

namespace Metabot.Analysis.Scheduling;

// Why a text is not one JSON object. The compiler brings no JSON reader that an analyzer could count on.
internal static class JsonObjectText
{
    // As in System.Text.Json, which has the same question at run time.
    private const int Deepest = 64;

    private static readonly Expectation Start = new("{", "'{'");
    private static readonly Expectation Name = new("s", "a name in double quotes");
    private static readonly Expectation NameOrEnd = new("s}", "a name in double quotes or '}'");
    private static readonly Expectation Colon = new(":", "':'");
    private static readonly Expectation Value = new("sv{[", "a value");
    private static readonly Expectation ValueOrEnd = new("sv{[]", "a value or ']'");
    private static readonly Expectation InObject = new(",}", "',' or '}'");
    private static readonly Expectation InArray = new(",]", "',' or ']'");
    private static readonly Expectation End = new("", "nothing");

    private static readonly Regex Token = new(
        """
        \G(?:
          (?<s>"(?>[^"\\\u0000-\u001F]+|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})*")
          |(?<v>(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.]))
          |[][{}:,]
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace);

    private static readonly Regex Word = new("""\G(?:"[^"\r\n]*"?|'[^'\r\n]*'?|[\w.+-]+|.)""", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static (int Start, int Length, string Why)? FindFault(string text)
    {
        var (open, expected, position) = (new Stack<char>(), Start, 0);
        while ((position = SkipBlanks(text, position)) < text.Length)
        {
            var token = Token.Match(text, position);
            var kind = token.Groups["s"].Success ? 's' : token.Groups["v"].Success ? 'v' : text[position];
            if (!token.Success || expected.Kinds.IndexOf(kind) < 0)
            {
                var found = Word.Match(text, position).Value;
                return (position, found.Length, $"{expected.Description} should stand where {Quoted(Excerpt.Of(found))} stands");
            }

            expected = After(kind, expected, open);
            if (open.Count > Deepest)
            {
                return (position, 1, $"it is nested more than {Deepest} levels deep");
            }

            position += token.Length;
        }

        return expected == End ? null : (text.Length - 1, 1, $"it ends where {expected.Description} should stand");
    }

    private static string Quoted(string found) => found[0] == '\'' ? found : $"'{found}'";

    private static Expectation After(char kind, Expectation expected, Stack<char> open)
    {
        switch (kind)
        {
            case '{' or '[':
                open.Push(kind);
                return kind == '{' ? NameOrEnd : ValueOrEnd;
            case ':':
                return Value;
            case ',':
                return open.Peek() == '{' ? Name : Value;
            case 's' when expected == Name || expected == NameOrEnd:
                return Colon;
            case '}' or ']':
                open.Pop();
                break;
        }

        return open.Count == 0 ? End : open.Peek() == '{' ? InObject : InArray;
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }

        return position;
    }

    // The kinds of token that may come next: s is a string, v another scalar, the rest stands for itself.
    private sealed record Expectation(string Kinds, string Description);
}
