using System.Text;
using System.Text.Json;
using Metabot.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Manifest;

// bot.json as text, as JSON, and where each value of the one stands in the other.
internal sealed record ManifestFile(SourceFile Source, JsonElement Json, JsonPlaces Places)
{
    public const string Name = "bot.json";

    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = JsonText.Strict.MaxDepth,
    };

    // Findings are what keeps it from being read; without a file they are all there is.
    public static (SourceFile Source, ManifestFile? File, IReadOnlyList<BotFinding> Findings) Read(string folder)
    {
        try
        {
            var bytes = WithoutMark(FolderFile.ReadAllBytes(Path.Combine(folder, Name)));
            var source = new SourceFile(folder, Name, Encoding.UTF8.GetString(bytes));
            return Utf8Text.WhyNot(bytes) is { } wrong
                ? (source, null, [new BotFinding(source, new TextRange(wrong.Index, 0), $"the file is {wrong.Why}")])
                : Parse(source, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var source = new SourceFile(folder, Name, "");
            return (source, null, [new BotFinding(source, default, $"the file cannot be read; a bot is a folder with a bot.json in it ({exception.Message})")]);
        }
    }

    // A string is JavaScript's or a text's own author's; a place in it is one in the file.
    public SourceText Text(string path, string value) => SourceText.InJson(Source, path, Places.Find(path).Value.Start, value);

    public BotFinding Finding(FieldError error)
    {
        var place = Places.Find(error.Field);
        return new BotFinding(Source, error.IsOfName ? place.Name : place.Value, error.Message, error.Field);
    }

    private static (SourceFile, ManifestFile?, IReadOnlyList<BotFinding>) Parse(SourceFile source, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            if (!JsonText.IsText(document.RootElement))
            {
                return (source, null, [new BotFinding(source, default, "this is not JSON: a string has half of a surrogate pair.")]);
            }

            var places = JsonPlaces.Read(bytes);
            return places.Duplicates.Count > 0
                ? (source, null, [.. places.Duplicates.Select(twice => new BotFinding(source, twice.Name, "this name is there already; keep one of the two", twice.Path))])
                : (source, new ManifestFile(source, document.RootElement.Clone(), places), []);
        }
        catch (JsonException exception)
        {
            return (source, null, [new BotFinding(source, new TextRange(Index(exception, bytes), 0), $"this is not JSON: {Words(exception)}")]);
        }
    }

    private static int Index(JsonException exception, byte[] bytes)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        }

        return Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)Math.Min(start + (exception.BytePositionInLine ?? 0), bytes.Length)));
    }

    // The place is told in our own way.
    private static string Words(JsonException exception) => exception.Message.Split(" LineNumber: ")[0];

    // Some editors begin a file with a byte order mark, which the parser does not take.
    private static byte[] WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
}
