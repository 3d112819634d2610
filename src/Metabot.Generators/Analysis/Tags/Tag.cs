using Metabot.Generators.Literals;

namespace Metabot.Generators.Analysis.Tags;

// One tag as it is written: a piece of a comma-separated text, or an element of a list. Index is its place among the pieces.
internal sealed record Tag(MappedText Source, int Start, int Length, int Index, bool IsPiece)
{
    public string Written => Source.Text.Substring(Start, Length);

    public string Name => Written.Trim();

    // What has to go so that the other pieces stay: the piece and one comma beside it.
    public (int Start, int Length) WithComma => !IsPiece || Length == Source.Text.Length ? (Start, Length)
        : Start + Length < Source.Text.Length ? (Start, Length + 1)
        : (Start - 1, Length + 1);

    public static Tag Element(MappedText text) => new(text, 0, text.Text.Length, 0, IsPiece: false);

    // A blank text holds no tags.
    public static IReadOnlyList<Tag> PiecesOf(MappedText text)
    {
        var tags = new List<Tag>();
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return tags;
        }

        var start = 0;
        foreach (var piece in text.Text.Split(','))
        {
            tags.Add(new Tag(text, start, piece.Length, tags.Count, IsPiece: true));
            start += piece.Length + 1;
        }

        return tags;
    }
}
