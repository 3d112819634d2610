namespace Metabot.JavaScript;

// A text and the ranges of it that are holes: there stands a value that only the run knows, and in its place what a parser takes for one.
// Two are equal where they read the same and have the same holes.
internal sealed class HoledText(string text, IReadOnlyList<TextRange>? holes = null) : IEquatable<HoledText>
{
    public string Text => text;

    // In the order of the text.
    public IReadOnlyList<TextRange> Holes { get; } = holes ?? [];

    // What stands around the holes: one text more than there are holes.
    public IReadOnlyList<string> Texts =>
        [.. Enumerable.Range(0, Holes.Count + 1).Select(i => (Start: i == 0 ? 0 : Holes[i - 1].End, End: i == Holes.Count ? text.Length : Holes[i].Start)).Select(range => text.Substring(range.Start, range.End - range.Start))];

    // Of the texts around holes, each hole written as a name.
    public static HoledText Join(IReadOnlyList<string> texts)
    {
        var (text, holes) = (texts[0], new List<TextRange>());
        for (var i = 1; i < texts.Count; i++)
        {
            var name = HoleStand.Name(i - 1);
            holes.Add(new(text.Length, name.Length));
            text += name + texts[i];
        }

        return new(text, holes);
    }

    public bool HasHole(int start, int end) => Holes.Any(hole => hole.Start < end && start < hole.End);

    // With something else in the place of some of its holes.
    public string Fill(IEnumerable<TextRange> some, string stand) =>
        some.Reverse().Aggregate(text, (filled, hole) => filled.Remove(hole.Start, hole.Length).Insert(hole.Start, stand));

    public bool Equals(HoledText? other) => other is not null && text == other.Text && Holes.SequenceEqual(other.Holes);

    public override bool Equals(object? obj) => Equals(obj as HoledText);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);
}
