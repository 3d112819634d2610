namespace Metabot.JavaScript.Repairs;

// A text under repair that remembers what was changed, in positions of the text it started from.
internal sealed class RepairDraft
{
    private readonly string _original;
    private readonly List<TextEdit> _edits = [];

    public RepairDraft(string original) => (_original, Text) = (original, original);

    public string Text { get; private set; }

    public IReadOnlyList<TextEdit> Edits => _edits;

    // The edit's positions are those of Text; false when it would change what an earlier edit wrote.
    public bool Apply(TextEdit edit)
    {
        var (slot, shift) = (0, 0);
        while (slot < _edits.Count && _edits[slot].Start + shift + _edits[slot].NewText.Length <= edit.Start)
        {
            shift += _edits[slot].NewText.Length - _edits[slot].Length;
            slot++;
        }

        if (slot < _edits.Count && edit.Start + edit.Length > _edits[slot].Start + shift)
        {
            return false;
        }

        Insert(slot, edit with { Start = edit.Start - shift });
        Text = Apply(_original, _edits);
        return true;
    }

    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        foreach (var edit in edits.Reverse())
        {
            text = text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText);
        }

        return text;
    }

    // Two insertions at one place become one.
    private void Insert(int slot, TextEdit edit)
    {
        if (slot > 0 && _edits[slot - 1] is var previous && previous.Start + previous.Length == edit.Start && edit.Length == 0)
        {
            _edits[slot - 1] = previous with { NewText = previous.NewText + edit.NewText };
        }
        else
        {
            _edits.Insert(slot, edit);
        }
    }
}
