using System.Text.RegularExpressions;

namespace Metabot.Generators.Completion.Scripts;

internal enum TokenKind
{
    Word,
    Number,
    Text,
    Sign,
}

internal readonly record struct ScriptToken(TokenKind Kind, string Text, int Start);

// The tokens before the caret. What is being typed does not parse, so nothing is asked of a parser.
internal sealed class ScriptTokens
{
    // A comment, a text and a template with or without their ends, a word, a number, a sign. ?. is one, and so is =>.
    private static readonly Regex Token = new(
        """\G(?:(?<blank>\s+|//[^\r\n]*(?:[\r\n]|$)|/\*(?:[^*]|\*(?!/))*\*/)|(?<text>"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|(?<word>[\p{L}_$][\w$]*)|(?<number>\.?\d[\w.]*)|(?<sign>\?\.(?!\d)|=>|\+\+|--|.))""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Pattern = new("""\G/(?:[^/\\\[\r\n]|\\.|\[(?:[^\]\\\r\n]|\\.)*\])+/\w*""", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> BeforeValues = new(StringComparer.Ordinal) { "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "instanceof" };

    private readonly List<ScriptToken> _all = [];

    private ScriptTokens()
    {
    }

    public IReadOnlyList<ScriptToken> All => _all;

    // The start of the text that the caret is in, behind its quote.
    public int? OpenText { get; private set; }

    // In a comment, a template or a regular expression nothing is completed.
    public bool IsOpaque { get; private set; }

    // A slash divides what stands before it, and else begins a regular expression.
    private bool BeginsPattern => StartsValue(_all.Count > 0 ? _all[_all.Count - 1] : null);

    public static ScriptTokens Read(string code)
    {
        var tokens = new ScriptTokens();
        var index = 0;
        while (index < code.Length && !tokens.IsOpaque && tokens.OpenText is null)
        {
            index = tokens.ReadToken(code, index);
        }

        return tokens;
    }

    public static bool StartsValue(ScriptToken? before) => before switch
    {
        null => true,
        { Kind: TokenKind.Word, Text: var word } => BeforeValues.Contains(word),
        { Kind: TokenKind.Sign, Text: var sign } => sign is not (")" or "]" or "}" or "." or "?." or "++" or "--"),
        _ => false,
    };

    private int ReadToken(string code, int index)
    {
        if (code[index] == '/' && BeginsPattern && Pattern.Match(code, index) is { Success: true } pattern)
        {
            _all.Add(new(TokenKind.Number, pattern.Value, index));
            return index + pattern.Length;
        }

        var match = Token.Match(code, index);
        if (match.Groups["blank"] is { Success: true, Value: var blank })
        {
            IsOpaque = blank.StartsWith("//", StringComparison.Ordinal) && index + match.Length == code.Length && !blank.EndsWith("\n", StringComparison.Ordinal) && !blank.EndsWith("\r", StringComparison.Ordinal);
        }
        else if (match.Groups["sign"].Success)
        {
            ReadSign(code, match);
        }
        else
        {
            _all.Add(new(match.Groups["word"].Success ? TokenKind.Word : match.Groups["text"].Success ? TokenKind.Text : TokenKind.Number, match.Value, index));
        }

        return index + match.Length;
    }

    // A quote that is no text is one that nothing ends.
    private void ReadSign(string code, Match sign)
    {
        switch (sign.Value)
        {
            case "'" or "\"" when code.IndexOfAny(['\r', '\n'], sign.Index) < 0:
                OpenText = sign.Index + 1;
                break;
            case "`":
            case "/" when BeginsPattern || (code.Length > sign.Index + 1 && code[sign.Index + 1] == '*'):
                IsOpaque = true;
                break;
            default:
                _all.Add(new(TokenKind.Sign, sign.Value, sign.Index));
                break;
        }
    }
}
