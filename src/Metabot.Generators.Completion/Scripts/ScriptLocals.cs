namespace Metabot.Generators.Completion.Scripts;

// The variables that a script declares before the caret.
internal static class ScriptLocals
{
    public static IEnumerable<string> Names(IReadOnlyList<ScriptToken> tokens) => Declarations(tokens).Select(index => tokens[index].Text);

    // The path that a variable begins with: const order = request.order.
    public static ScriptPath? FindValue(IReadOnlyList<ScriptToken> tokens, string name)
    {
        var declared = Declarations(tokens).Where(index => tokens[index].Text == name && index + 2 < tokens.Count && tokens[index + 1].Text == "=").ToList();
        return declared.Count == 1 ? ScriptPath.EndingAt(tokens, LastOf(tokens, declared[0] + 2)) is { } path && path.Start == declared[0] + 2 ? path : null : null;
    }

    private static IEnumerable<int> Declarations(IReadOnlyList<ScriptToken> tokens) => Enumerable.Range(1, Math.Max(0, tokens.Count - 1))
        .Where(index => tokens[index].Kind == TokenKind.Word && tokens[index - 1] is { Kind: TokenKind.Word, Text: "const" or "let" or "var" });

    // The last token of the path that begins at the index.
    private static int LastOf(IReadOnlyList<ScriptToken> tokens, int start)
    {
        var (last, depth) = (start, 0);
        for (var i = start + 1; i < tokens.Count; i++)
        {
            depth += tokens[i].Text switch { "(" or "[" => 1, ")" or "]" => -1, _ => 0 };
            if (depth == 0 && tokens[i].Text is not (")" or "]") && !ScriptPath.IsDot(tokens[i]) && !ScriptPath.IsDot(tokens[i - 1]))
            {
                break;
            }

            last = i;
        }

        return last;
    }
}
