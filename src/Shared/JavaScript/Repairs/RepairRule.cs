namespace Metabot.JavaScript.Repairs;

internal abstract class RepairRule
{
    public abstract string Kind { get; }

    public abstract string TitleOf(string code, IReadOnlyList<TextEdit> edits);

    // What may mend the error at the index, in the order of the text; empty when this is not the rule's mistake.
    public abstract IReadOnlyList<TextEdit> Mend(string code, int index);
}
