using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Http;

internal static class BodyReader
{
    public const int MaxBytes = 1024 * 1024;

    public static async Task<JsonElement> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            throw new RequestRefusedException(415, [new(
                "Content-Type", $"the content type must be application/json; got '{Excerpt.Of(request.ContentType ?? "")}'")]);
        }

        try
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes, cancellationToken);
            using var document = Parse(bytes);
            return JsonText.IsText(document.RootElement) ? Object(document.RootElement.Clone()) : throw HalfSurrogate();
        }
        catch (JsonException exception)
        {
            throw RequestRefusedException.BadRequest("body", $"the body is not JSON that can be read: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw HalfSurrogate();
        }
    }

    private static JsonDocument Parse(MemoryStream body)
    {
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        return bytes.Span.Trim(" \t\r\n"u8).IsEmpty
            ? throw RequestRefusedException.BadRequest("body", "the body is empty; send a JSON object")
            : JsonDocument.Parse(bytes, JsonText.Strict);
    }

    private static JsonElement Object(JsonElement body) => body.ValueKind == JsonValueKind.Object
        ? body
        : throw RequestRefusedException.BadRequest("body", $"the body must be a JSON object; got {JsonText.Describe(body)}");

    private static RequestRefusedException HalfSurrogate() => RequestRefusedException.BadRequest(
        "body", "the body has a string that is no valid text: half of a surrogate pair, such as \\ud800, stands alone");
}
