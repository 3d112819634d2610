using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Metabot.Server.Json;

namespace Metabot.Server.Outgoing;

internal static class AnswerJson
{
    // As JSON.parse, of two members with one name the last counts; deeper than a script's values may be, it is refused.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonText.Strict.MaxDepth };

    public static bool TryRead(ReadOnlySpan<byte> bytes, out JsonElement json)
    {
        json = default;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            if (!Utf8.IsValid(bytes) || !JsonElement.TryParseValue(ref reader, out var value) || reader.Read())
            {
                return false;
            }

            json = value.Value;
            return JsonText.IsText(json);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
