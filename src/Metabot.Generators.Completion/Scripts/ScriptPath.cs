namespace Metabot.Generators.Completion.Scripts;

internal enum StepKind
{
    Member,
    Element,
    Call,
}

// A member is asked for by its name; elements and calls have none.
internal readonly record struct ScriptStep(StepKind Kind, string Name);

// What an expression asks of a name, one after the other: request.order.items[0] is three members and an element.
internal sealed record ScriptPath(string Root, IReadOnlyList<ScriptStep> Steps, int Start)
{
    // The path that ends with a token; null where there is none.
    public static ScriptPath? EndingAt(IReadOnlyList<ScriptToken> tokens, int last)
    {
        var steps = new List<ScriptStep>();
        for (var i = last; i >= 0;)
        {
            switch (tokens[i])
            {
                case { Kind: TokenKind.Word, Text: var name } when i >= 2 && IsDot(tokens[i - 1]):
                    steps.Insert(0, new(StepKind.Member, name));
                    i -= 2;
                    break;
                case { Kind: TokenKind.Word, Text: var root } when i == 0 || !IsDot(tokens[i - 1]):
                    return new(root, steps, i);
                case { Kind: TokenKind.Sign, Text: ")" or "]" } close when FindOpen(tokens, i) is > 0 and var open:
                    steps.Insert(0, StepOf(tokens, open, i, close.Text));
                    i = tokens[open - 1].Text == "?." ? open - 2 : open - 1;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    public static bool IsDot(ScriptToken token) => token is { Kind: TokenKind.Sign, Text: "." or "?." };

    // The bracket that the one at the index closes.
    public static int? FindOpen(IReadOnlyList<ScriptToken> tokens, int close) => FindInnermostOpen(tokens, close - 1);

    // The bracket that is open behind the token at the index.
    public static int? FindInnermostOpen(IReadOnlyList<ScriptToken> tokens, int last)
    {
        var depth = 0;
        for (var i = last; i >= 0; i--)
        {
            switch (tokens[i])
            {
                case { Kind: TokenKind.Sign, Text: ")" or "]" or "}" }:
                    depth++;
                    break;
                case { Kind: TokenKind.Sign, Text: "(" or "[" or "{" } when depth-- == 0:
                    return i;
            }
        }

        return null;
    }

    private static ScriptStep StepOf(IReadOnlyList<ScriptToken> tokens, int open, int close, string bracket) =>
        bracket == ")" ? new(StepKind.Call, "")
        : close == open + 2 && tokens[open + 1] is { Kind: TokenKind.Text, Text: var text } ? new(StepKind.Member, text.Substring(1, text.Length - 2))
        : new(StepKind.Element, "");
}
