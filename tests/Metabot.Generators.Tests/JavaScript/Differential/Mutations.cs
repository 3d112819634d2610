using System.Text.RegularExpressions;

namespace Metabot.JavaScript.Differential;

// Slips of the hand and of the clipboard, the same for the same seed.
internal sealed class Mutations(int seed)
{
    private static readonly Regex Token = new(@"[\w$]+|\s+|'[^']*'|=>|[=!]==?|&&|\|\||\?\?|\?\.|\.\.\.|.", RegexOptions.Singleline);

    private static readonly string[] Insertions =
    [
        "(", ")", "{", "}", "[", "]", ";", ",", ".", "?.", "??", "=", "==", "=>", "!", "+", "-", "**", "&&", "||", "...", ":", "?", "'", "\"", "`", "/", "#x", "\n",
        "return ", "let ", "const ", "var ", "function ", "class ", "if ", "else ", "for ", "of ", "in ", "new ", "this", "super", "await ", "yield ", "async ",
        "static ", "get ", "delete ", "typeof ", "break ", "continue ", "throw ", "case ", "default ", "try ", "catch ", "null", "0", "1n", "08", "a", "lead", "and ",
        "'use strict';", "new.target", "import.meta", "enum", "eval", "arguments", "\\u0061", "“", "@", "\\",
    ];

    private readonly Random _random = new(seed);

    public string Next(IReadOnlyList<string> conditions)
    {
        var code = Pick(conditions);
        for (var slips = _random.Next(1, 4); slips > 0; slips--)
        {
            code = Slip(code, conditions);
        }

        return code;
    }

    private string Slip(string code, IReadOnlyList<string> conditions)
    {
        var tokens = Token.Matches(code).Select(match => match.Value).ToList();
        var (here, there) = (_random.Next(tokens.Count + 1), _random.Next(tokens.Count + 1));
        var at = Math.Min(here, tokens.Count - 1);
        switch (tokens.Count == 0 ? 0 : _random.Next(9))
        {
            case 0 or 1:
                tokens.Insert(here, Pick(Insertions));
                break;
            case 2 or 3:
                tokens.RemoveAt(at);
                break;
            case 4:
                tokens[at] = Pick(Insertions);
                break;
            case 5:
                tokens.Insert(here, tokens[at]);
                break;
            case 6:
                tokens.Insert(there, tokens[at]);
                break;
            case 7:
                return code + "\n" + Pick([code, Pick(conditions)]);
            default:
                return code.Remove(_random.Next(code.Length), 1);
        }

        return string.Concat(tokens);
    }

    private string Pick(IReadOnlyList<string> from) => from[_random.Next(from.Count)];
}
