namespace Metabot.JavaScript.Repairs;

// Typographic quotes around a string, as word processors and messengers write them.
internal sealed class SmartQuotes : RepairRule
{
    private const string Double = "“”„‟«»";
    private const string Single = "‘’‚‛‹›";

    public override string Kind => "SmartQuotes";

    public override string TitleOf(string code, IReadOnlyList<TextEdit> edits) => "Write straight quotes";

    public override IReadOnlyList<TextEdit> Mend(string code, int index)
    {
        var family = FamilyAt(code, index);
        var closing = family is null ? -1 : code.IndexOfAny(family.ToCharArray(), index + 1);
        if (closing < 0)
        {
            return [];
        }

        var preferred = family == Double ? '"' : '\'';
        var other = family == Double ? '\'' : '"';
        var quote = code.IndexOf(preferred, index, closing - index) < 0 ? preferred : other;
        return [new TextEdit(index, 1, quote.ToString()), new TextEdit(closing, 1, quote.ToString())];
    }

    private static string? FamilyAt(string code, int index) =>
        index >= code.Length ? null
        : Double.Contains(code[index]) ? Double
        : Single.Contains(code[index]) ? Single
        : null;
}
