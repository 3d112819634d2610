using System.Text.RegularExpressions;
using Metabot.Rules;

namespace Metabot.Generators.Analysis.Json;

// The tokens of a JSON object, in order, until its end or the first fault. The compiler brings no JSON reader that an analyzer could
// count on. A lenient reader takes comments and commas at the end, as the bot does in its files; one that takes what is foreign goes on
// behind names and values that other languages write where JSON has none, and takes their quotes.
internal sealed class JsonTokens(string text, bool isLenient = false, bool takesForeign = false)
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

    private static readonly Regex SingleQuoted = new("""\G'(?>[^'\\\u0000-\u001F]+|\\['"\\/bfnrt]|\\u[0-9A-Fa-f]{4})*'""", RegexOptions.CultureInvariant);
    private static readonly Regex Quotation = new("""\G(?:"(?>[^"\\]+|\\.)*"|'(?>[^'\\]+|\\.)*')""", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex Word = new("""\G(?:"[^"\r\n]*"?|'[^'\r\n]*'?|[\w.+-]+|.)""", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex Comment = new(@"\G(?://[^\r\n]*|/\*.*?\*/)", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private readonly Stack<char> _open = new();
    private Expectation _expected = Start;
    private int _position;

    // The token that was read last.
    public JsonToken Current { get; private set; }

    // How many objects and arrays are open at it; a brace or bracket is inside of itself.
    public int Depth { get; private set; }

    // Null while all is well.
    public (int Start, int Length, string Why)? Fault { get; private set; }

    public bool TryRead()
    {
        _position = SkipBlanks(_position);
        if (_position >= text.Length)
        {
            Fault = _expected == End ? null : (Math.Max(text.Length - 1, 0), Math.Min(text.Length, 1), $"it ends where {_expected.Description} should stand");
            return false;
        }

        var (kind, length) = Next();
        if (_expected.Kinds.IndexOf(kind) >= 0 && length > 0)
        {
            return TryTake(kind, length);
        }

        if (takesForeign && _expected.Kinds.StartsWith("s", StringComparison.Ordinal) && ForeignLength() is var foreign and > 0)
        {
            return TryTake('x', foreign);
        }

        var found = Word.Match(text, _position).Value;
        Fault = (_position, found.Length, $"{_expected.Description} should stand where {Quoted(Excerpt.Cut(found))} stands");
        return false;
    }

    // Of no length where no token of JSON stands.
    private (char Kind, int Length) Next()
    {
        var token = Token.Match(text, _position);
        var kind = token.Groups["s"].Success ? 's' : token.Groups["v"].Success ? 'v' : text[_position];
        return takesForeign && kind == '\'' ? ('s', SingleQuoted.Match(text, _position).Length) : (kind, token.Length);
    }

    // Up to the comma or the bracket that ends it; zero where none does.
    private int ForeignLength()
    {
        var depth = 0;
        for (var at = _position; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' or '\'':
                    at += Math.Max(Quotation.Match(text, at).Length, 1) - 1;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when depth > 0:
                    depth--;
                    break;
                case ',' or ']' or '}' when depth == 0:
                    return text.Substring(_position, at - _position).TrimEnd().Length;
            }
        }

        return 0;
    }

    private static string Quoted(string found) => found[0] == '\'' ? found : $"'{found}'";

    private bool TryTake(char kind, int length)
    {
        var isName = kind == 's' && (_expected == Name || _expected == NameOrEnd);
        Current = new JsonToken(isName ? 'n' : kind, _position, length);
        Depth = _open.Count + (kind is '{' or '[' ? 1 : 0);
        if (Depth > Deepest)
        {
            Fault = (_position, 1, $"it is nested more than {Deepest} levels deep");
            return false;
        }

        _expected = After(isName ? 'n' : kind);
        _position += length;
        return true;
    }

    private Expectation After(char kind)
    {
        switch (kind)
        {
            case '{' or '[':
                _open.Push(kind);
                return kind == '{' ? NameOrEnd : ValueOrEnd;
            case ':':
                return Value;
            case ',':
                return AfterComma();
            case 'n':
                return Colon;
            case '}' or ']':
                _open.Pop();
                break;
        }

        return _open.Count == 0 ? End : _open.Peek() == '{' ? InObject : InArray;
    }

    private Expectation AfterComma() => (_open.Peek(), isLenient) switch
    {
        ('{', true) => NameOrEnd,
        ('{', false) => Name,
        (_, true) => ValueOrEnd,
        _ => Value,
    };

    private int SkipBlanks(int position)
    {
        while (position < text.Length)
        {
            if (text[position] is ' ' or '\t' or '\r' or '\n')
            {
                position++;
            }
            else if (isLenient && text[position] == '/' && Comment.Match(text, position) is { Success: true, Length: var length })
            {
                position += length;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    // The kinds of token that may come next: s is a string, v another scalar, the rest stands for itself. What is foreign may stand where a string may.
    private sealed record Expectation(string Kinds, string Description);
}

// n is a name, s a string, v another scalar, x what is foreign: a value, or a whole member; the rest stands for itself.
internal readonly record struct JsonToken(char Kind, int Start, int Length);
