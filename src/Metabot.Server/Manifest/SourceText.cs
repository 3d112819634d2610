using System.Text.Json;

namespace Metabot.Server.Manifest;

// A text that an author wrote into a file, perhaps with escapes: where each of its characters stands there.
internal sealed class SourceText
{
    private readonly int[]? _places;

    private SourceText(SourceFile file, string text, string? path, int[]? places) => (File, Text, Path, _places) = (file, text, path, places);

    public SourceFile File { get; }

    public string Text { get; }

    // Of the string in JSON that the text is.
    public string? Path { get; }

    public static SourceText Whole(SourceFile file) => new(file, file.Text, null, null);

    // A string of JSON that begins at a quote.
    public static SourceText InJson(SourceFile file, string path, int quote, string text) => new(file, text, path, FindPlaces(file.Text, quote + 1, text.Length));

    // The end of the text has a place, too.
    public int Place(int index) => _places is null ? index : _places[index];

    // As the file would have it.
    public string Escape(string text) => _places is not null ? JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString() : text;

    private static int[] FindPlaces(string json, int start, int length)
    {
        var places = new int[length + 1];
        for (var i = 0; i < length; i++)
        {
            places[i] = start;
            start += json[start] != '\\' ? 1 : json[start + 1] == 'u' ? 6 : 2;
        }

        places[length] = start;
        return places;
    }
}
