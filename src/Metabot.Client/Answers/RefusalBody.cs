using System.Text;
using System.Text.Json;

namespace Metabot.Answers;

// RFC 9457 problem details as our server writes them, and whatever else stands in front of or instead of it.
internal sealed record RefusalBody(string? Field, string? Message, IReadOnlyList<BotApiError>? Errors = null)
{
    private const int LongestMessage = 500;

    public static RefusalBody Read(BotTransportResponse response)
    {
        var text = Decode(response).Trim().TrimStart('\uFEFF');
        try
        {
            using var json = JsonDocument.Parse(text);
            return ReadJson(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // no JSON, or one with half of a surrogate pair: a text that was cut inside of a character
            return new RefusalBody(null, IsMarkup(text) ? null : Shorten(text));
        }
    }

    private static RefusalBody ReadJson(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new RefusalBody(null, Shorten(TextOf(root)));
        }

        var errors = root.TryGetProperty("errors", out var given) ? ErrorsOf(given).ToList() : [];
        var first = errors.FirstOrDefault();
        var message = Text(root, "detail") ?? first?.Message ?? Text(root, "title") ?? Text(root, "message") ?? Text(root, "error");
        return new RefusalBody(Text(root, "field") ?? first?.Field, Shorten(message), errors.Count > 0 ? errors : null);
    }

    // [{"field": "run_at", "message": "..."}] or ["..."] or {"run_at": ["...", "..."]} or {"run_at": "..."}
    private static IEnumerable<BotApiError> ErrorsOf(JsonElement errors) => errors.ValueKind switch
    {
        JsonValueKind.Array => errors.EnumerateArray().Select(ErrorOf),
        JsonValueKind.Object => errors.EnumerateObject().SelectMany(field =>
            Each(field.Value).Select(text => new BotApiError(field.Name, Shorten(TextOf(text))))),
        _ => [],
    };

    private static BotApiError ErrorOf(JsonElement error) => error.ValueKind == JsonValueKind.Object
        ? new BotApiError(Text(error, "field"), Shorten(Text(error, "message")))
        : new BotApiError(null, Shorten(TextOf(error)));

    private static JsonElement[] Each(JsonElement texts) =>
        texts.ValueKind == JsonValueKind.Array && texts.GetArrayLength() > 0 ? [.. texts.EnumerateArray()] : [texts];

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
