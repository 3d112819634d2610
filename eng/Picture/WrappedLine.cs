namespace Metabot.Picture;

/// <summary>A line of a terminal that is too long for the picture, cut at blanks.</summary>
internal static class WrappedLine
{
    private const string Indent = "    ";

    public static IEnumerable<string> Cut(string line, int width)
    {
        while (line.Length > width)
        {
            var cut = line.LastIndexOf(' ', width);
            yield return line[..cut];
            line = Indent + line[(cut + 1)..];
        }

        yield return line;
    }
}
