using System.Text.Json;
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
                "Content-Type", $"the content type must be application/json; got '{request.ContentType}'")]);
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, JsonText.Strict, cancellationToken);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw RequestRefusedException.BadRequest("body", $"the body is not JSON that can be read: {exception.Message}");
        }
    }
}
