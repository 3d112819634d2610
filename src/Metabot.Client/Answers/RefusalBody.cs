using System.Text;
using System.Text.Json;

namespace Metabot.Answers;

// RFC 9457 problem details as our server writes them, and whatever else stands in front of or instead of it.
internal static class RefusalBody
{
    private const int LongestMessage = 500;

    public static (string? Field, string? Message) Read(BotTransportResponse response)
    {
        var text = Decode(response).Trim().TrimStart('\uFEFF');
        try
        {
            using var json = JsonDocument.Parse(text);
            return ReadJson(json.RootElement);
        }
        catch (JsonException)
        {
            return (null, IsMarkup(text) ? null : Shorten(text));
        }
    }

    private static (string? Field, string? Message) ReadJson(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, Shorten(TextOf(root)));
        }

        var (field, error) = FirstError(root);
        var message = Text(root, "detail") ?? error ?? Text(root, "title") ?? Text(root, "message");
        return (Text(root, "field") ?? field, Shorten(message));
    }

    // {"errors": {"run_at": ["..."]}}
    private static (string? Field, string? Message) FirstError(JsonElement root)
    {
        if (!root.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        foreach (var error in errors.EnumerateObject())
        {
            var texts = error.Value;
            var first = texts.ValueKind == JsonValueKind.Array && texts.GetArrayLength() > 0 ? texts[0] : texts;
            return (error.Name, TextOf(first));
        }

        return default;
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? TextOf(value) : null;

    private static string? TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static string Decode(BotTransportResponse response)
    {
        var bytes = response.Body.ToArray();
        try
        {
            return Encoding.GetEncoding(response.ContentType?.CharSet?.Trim('"') ?? "utf-8").GetString(bytes);
        }
        catch (ArgumentException)
        {
            // the charset is unknown here; the JSON around its letters still reads
            return Encoding.UTF8.GetString(bytes);
        }
    }

    private static bool IsMarkup(string text) => text.Length > 0 && text[0] == '<';

    private static string? Shorten(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var line = new StringBuilder(text, 0, Math.Min(text!.Length, LongestMessage), LongestMessage);
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = char.IsControl(line[i]) ? ' ' : line[i];
        }

        return line.ToString();
    }
}
