namespace Metabot;

// Most tags are given just as the wire has them; such text is kept as it is.
internal static class TagText
{
    private const int MostTags = 16;

    // Neither an empty tag, nor white space around one, nor one given twice.
    public static bool IsReady(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var start = 0; start <= text.Length; count++)
        {
            var tag = TagAt(text, start);
            if (count == MostTags || tag.IsEmpty || char.IsWhiteSpace(tag[0]) || char.IsWhiteSpace(tag[tag.Length - 1]) || IsAmong(text, tag, start))
            {
                return false;
            }

            start += tag.Length + 1;
        }

        return true;
    }

    private static bool IsAmong(ReadOnlySpan<char> text, ReadOnlySpan<char> tag, int end)
    {
        for (var start = 0; start < end;)
        {
            var earlier = TagAt(text, start);
            if (earlier.SequenceEqual(tag))
            {
                return true;
            }

            start += earlier.Length + 1;
        }

        return false;
    }

    private static ReadOnlySpan<char> TagAt(ReadOnlySpan<char> text, int start)
    {
        var rest = text.Slice(start);
        var length = rest.IndexOf(',');
        return length < 0 ? rest : rest.Slice(0, length);
    }
}
