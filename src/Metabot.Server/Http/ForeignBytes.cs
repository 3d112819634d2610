using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Metabot.Server.Json;

namespace Metabot.Server.Http;

// Texts in another encoding, such as windows-1251, inside of JSON: its parser takes them until somebody reads them.
internal static class ForeignBytes
{
    public static void Refuse(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            throw RequestRefusedException.BadRequest(
                FindField(json), "the body has bytes that are not UTF-8; send it as UTF-8, whatever the language");
        }
    }

    // The field of the body in whose name or value the first of them stands.
    private static string FindField(ReadOnlySpan<byte> json)
    {
        var field = "body";
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                var isForeign = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String && !Utf8.IsValid(reader.ValueSpan);
                if (isForeign)
                {
                    return field;
                }

                field = reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } ? Encoding.UTF8.GetString(reader.ValueSpan) : field;
            }
        }
        catch (JsonException)
        {
            // Not even JSON around them.
        }

        return field;
    }
}
