using Metabot.JavaScript.Places;

namespace Metabot.JavaScript.Repairs;

// Brackets that were opened and not closed before the error.
internal sealed class MissingBrackets : RepairRule
{
    public override string Kind => "MissingBrackets";

    public override string TitleOf(string code, IReadOnlyList<TextEdit> edits) =>
        $"Add the missing '{string.Concat(edits.Select(edit => edit.NewText.Trim()))}'";

    public override IReadOnlyList<TextEdit> Mend(string code, int index)
    {
        var open = OpenBrackets.InnermostBefore(code, index);
        return open is null ? [] : [new TextEdit(EndOfTextBefore(code, index), 0, Closing(open.Value))];
    }

    private static string Closing(char open) => open switch
    {
        '(' => ")",
        '[' => "]",
        _ => " }",
    };

    private static int EndOfTextBefore(string code, int index)
    {
        while (index > 0 && char.IsWhiteSpace(code[index - 1]))
        {
            index--;
        }

        return index;
    }
}
