using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Metabot.Rules;

namespace Metabot.Server.Json;

internal static class JsonText
{
    // Answers put a value a few levels deeper, and readers stop at 64 by default.
    public static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 50 };

    public static readonly JsonElement Null = JsonElement.Parse("null");

    public static readonly JsonElement EmptyObject = JsonElement.Parse("{}");

    // Users write Cyrillic: what can stay readable stays readable.
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
    }

    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Readable);

    // Half a surrogate pair is refused by the parser in a name; in a value it is thrown at whoever reads the string.
    public static bool IsText(JsonElement value)
    {
        try
        {
            Write(value);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    // A value as a user reads it: in an error, in a message.
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"the string {Excerpt.Cut(Write(value))}",
        JsonValueKind.Number => $"the number {Excerpt.Cut(Write(value))}",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        _ => value.GetRawText(),
    };

    public static string Display(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => Write(value),
    };
}
