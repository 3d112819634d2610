using System.Text.RegularExpressions;

namespace Metabot.JavaScript.Differential;

// What goes wrong while one types and pastes: tokens of the whole language, keys beside the right one, lines and halves
// of other conditions. The same for the same seed.
internal sealed class Typing(int seed)
{
    private static readonly Regex Token = new(
        """\s+|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|#?[^\W\d][\w$]*|\d[\w.]*|=>|\.\.\.|[=!]==?|&&=?|\|\|=?|\?[?.]|\+\+|--|\*\*|.""", RegexOptions.Singleline);

    private static readonly string[] Language =
    [
        .. "break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return".Split(' '),
        .. "super switch this throw true try typeof var void while with yield let static implements interface public await async get set of using accessor eval arguments".Split(' '),
        .. "{ } ( ) [ ] . ... ; , < > <= >= == != === !== + - * / % ** ++ -- << >> >>> & | ^ ! ~ && || ?? ? ?. : = += **= &&= ??= => # @ ` ' ${ // /* */ <!-- -->".Split(' '),
        "a", "1", "1.5", "0x1F", "1n", "07", "08", "1_0", "'s'", "`a${b}c`", "/[a-z]+/gi", "#p", "имя", "\n", "\r\n", "\u2028", "f()", "a.b", "{a: 1}", "x => x", "function () {}", "'use strict';",
    ];

    private static readonly string[] Keyboard = ["`1234567890-=", " qwertyuiop[]\\", " asdfghjkl;'\n", " zxcvbnm,./", "~!@#$%^&*()_+", " QWERTYUIOP{}|", " ASDFGHJKL:\"", " ZXCVBNM<>?"];

    private readonly Random _random = new(seed);

    public string Next(IReadOnlyList<string> conditions)
    {
        var code = Pick(conditions);
        for (var slips = _random.Next(1, 4); slips > 0; slips--)
        {
            code = code.Length == 0 ? Pick(Language) : _random.Next(10) switch
            {
                < 6 => SlipOfTokens(code),
                < 9 => SlipOfKeys(code),
                _ => SlipOfLines(code, Pick(conditions)),
            };
        }

        return code;
    }

    private string SlipOfTokens(string code)
    {
        var tokens = Token.Matches(code).Select(match => match.Value).ToList();
        var (here, there) = (_random.Next(tokens.Count), _random.Next(tokens.Count));
        switch (_random.Next(6))
        {
            case 0:
                (tokens[here], tokens[there]) = (tokens[there], tokens[here]);
                break;
            case 1:
                tokens.Insert(there, tokens[here]);
                break;
            case 2:
                tokens.RemoveAt(here);
                break;
            case 3:
                tokens[here] = Spaced(Pick(Language));
                break;
            case 4:
                tokens.Insert(here, "\n");
                break;
            default:
                tokens.Insert(here, Spaced(Pick(Language)));
                break;
        }

        return string.Concat(tokens);
    }

    private string SlipOfKeys(string code)
    {
        var at = _random.Next(code.Length);
        return _random.Next(3) switch
        {
            0 => code.Remove(at, 1),
            1 => code.Insert(at, code[at].ToString()),
            _ => code.Remove(at, 1).Insert(at, Neighbour(code[at])),
        };
    }

    private string SlipOfLines(string code, string other)
    {
        var lines = code.Split('\n').ToList();
        var (here, there, half) = (_random.Next(lines.Count), _random.Next(lines.Count), other.Length / 2);
        switch (_random.Next(5))
        {
            case 0:
                return string.Join(' ', lines);
            case 1:
                return code.Insert(_random.Next(code.Length), "\n");
            case 2:
                (lines[here], lines[there]) = (lines[there], lines[here]);
                break;
            case 3:
                lines.Insert(here, other[..half]);
                break;
            default:
                lines.Insert(here, other[half..]);
                break;
        }

        return string.Join('\n', lines);
    }

    private string Neighbour(char key)
    {
        var row = Array.Find(Keyboard, each => each.Contains(key, StringComparison.Ordinal));
        return row is null ? "" : row[(row.IndexOf(key, StringComparison.Ordinal) + (_random.Next(2) == 0 ? 1 : row.Length - 1)) % row.Length].ToString();
    }

    private static string Spaced(string word) => char.IsLetter(word[0]) ? $" {word} " : word;

    private string Pick(IReadOnlyList<string> from) => from[_random.Next(from.Count)];
}
