using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metabot.Tool.Doctor;

// What came back from one call, whatever it is.
internal sealed record ProbeAnswer(int Status, string? MediaType, string Text, Uri? Location, DateTimeOffset? Date)
{
    // Null where it is none.
    public JsonNode? Json { get; } = Parse(Text);

    // Its one word of what became of the job, which a client reads.
    public string? JobStatus => (Json as JsonObject)?["status"]?.ToString();

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsRedirect => Status is >= 300 and < 400;

    public bool IsPage => MediaType is "text/html" or "application/xhtml+xml" || Text.TrimStart().StartsWith('<');

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text.TrimStart('\uFEFF'), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
