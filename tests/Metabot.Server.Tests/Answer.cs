using System.Text.Json.Nodes;

namespace Metabot.Server.Tests;

public sealed record Answer(int Status, string? ContentType, string Text)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public JsonObject Problem
    {
        get
        {
            Assert.Equal("application/problem+json", ContentType);
            return Json;
        }
    }

    public static async Task<Answer> OfAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, text)
        {
            Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    public JsonObject Success()
    {
        Assert.True(Status is 200 or 201, Text);
        return Json;
    }
}
