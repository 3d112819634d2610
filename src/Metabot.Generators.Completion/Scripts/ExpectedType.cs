using Metabot.Generators.Completion.Words;

namespace Metabot.Generators.Completion.Scripts;

// What host.d.ts says of the place behind a token: an argument, a field of one, or an element of either.
internal sealed class ExpectedType(IReadOnlyList<ScriptToken> tokens, Func<ScriptPath, ScriptValue?> find)
{
    // Null where the place is no such.
    public HostType? Behind(int last)
    {
        if (ScriptPath.FindInnermostOpen(tokens, last) is not { } open)
        {
            return null;
        }

        return tokens[open].Text switch
        {
            "(" => OfArgument(open, last),
            "{" when last >= 1 && tokens[last].Text == ":" => OfField(open, tokens[last - 1].Text.Trim('"', '\'')),
            "[" when !IsElementOf(open) && Behind(open - 1) is { IsList: true } list => list,
            _ => null,
        };
    }

    // Whether a key stands there: behind { or a comma of an object that is of a known type.
    public HostValue? ObjectAt(int last) =>
        last >= 0 && tokens[last].Text is "{" or "," && ScriptPath.FindInnermostOpen(tokens, last) is { } open && tokens[open].Text == "{" ? TypeOfObject(open) : null;

    // Whether a bracket asks for an element rather than begins a list.
    public bool IsElementOf(int open) => open > 0 && (tokens[open - 1].Text is ")" or "]" or "?." || (tokens[open - 1].Kind == TokenKind.Word && !ScriptTokens.StartsValue(tokens[open - 1])));

    private HostType? OfArgument(int open, int last)
    {
        if (tokens[last].Text is not ("(" or ",") || open == 0 || ScriptPath.EndingAt(tokens, open - 1) is not { } path || find(path) is not HostValue { Method: { } method })
        {
            return null;
        }

        var index = CountCommas(open, last);
        return index < method.Parameters.Count ? HostType.Parse(method.Parameters[index].Type) : null;
    }

    private HostType? OfField(int open, string name) =>
        TypeOfObject(open)?.Type.Find(name.TrimEnd('?')) is { } field ? HostType.Parse(field.Type) : null;

    private HostValue? TypeOfObject(int open) => Behind(open - 1) is { } type ? HostValue.FindType(type.Name) : null;

    private int CountCommas(int open, int last)
    {
        var (count, depth) = (0, 0);
        for (var i = open + 1; i <= last; i++)
        {
            depth += tokens[i].Text switch { "(" or "[" or "{" => 1, ")" or "]" or "}" => -1, _ => 0 };
            count += depth == 0 && tokens[i].Text == "," ? 1 : 0;
        }

        return count;
    }
}
