using System.Text.Json;
using Metabot.Rules;
using Metabot.Server.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Metabot.Server.Http;

// The body of a request, as bytes and as JSON.
internal static class BodyReader
{
    public const int MaxBytes = 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static async Task<JsonElement> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadObject(await ReadBytesAsync(request, cancellationToken));

    // Without a byte order mark.
    public static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        CheckHeaders(request);
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellationToken);
        var body = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
    }

    public static JsonElement ReadObject(ReadOnlyMemory<byte> body) => Read(body, JsonValueKind.Object, "a JSON object");

    public static JsonElement ReadArray(ReadOnlyMemory<byte> body) => Read(body, JsonValueKind.Array, "a JSON array");

    private static JsonElement Read(ReadOnlyMemory<byte> body, JsonValueKind kind, string expected)
    {
        try
        {
            using var document = Parse(body, expected);
            var json = document.RootElement;
            if (!JsonText.IsText(json))
            {
                throw HalfSurrogate();
            }

            return json.ValueKind == kind ? json.Clone() : throw RequestRefusedException.BadRequest("body", $"the body must be {expected}; got {JsonText.Describe(json)}");
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

    private static JsonDocument Parse(ReadOnlyMemory<byte> body, string expected)
    {
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw RequestRefusedException.BadRequest("body", $"the body is empty; send {expected}");
        }

        ForeignBytes.Refuse(body.Span);
        return JsonDocument.Parse(body, JsonText.Strict);
    }

    private static void CheckHeaders(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            throw Unsupported("Content-Type", $"the content type must be application/json; got '{Excerpt.Cut(request.ContentType ?? "")}'");
        }

        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Charset) is { Length: > 0 } charset
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw Unsupported("Content-Type", $"the charset must be utf-8, which JSON is written in; got '{Excerpt.Cut(charset.ToString())}'");
        }

        if (request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw Unsupported("Content-Encoding", $"the body must not be compressed; got '{Excerpt.Cut(encoding)}'");
        }
    }

    private static RequestRefusedException Unsupported(string header, string message) => new(415, [new(header, message)]);

    private static RequestRefusedException HalfSurrogate() => RequestRefusedException.BadRequest(
        "body", "the body has a string that is no valid text: half of a surrogate pair, such as \\ud800, stands alone");
}
