using System.Text.Json.Nodes;
using Metabot.Rules;
using Metabot.Server.Json;

namespace Metabot.Server.Channels;

internal static class ChannelFields
{
    public static JsonObject Describe(string description, string[] required, params IEnumerable<KeyValuePair<string, JsonNode?>> fields) => new()
    {
        ["type"] = "object",
        ["description"] = description,
        ["required"] = new JsonArray([.. required]),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(fields),
    };

    public static KeyValuePair<string, JsonNode?> Text(string name, string meaning) =>
        new(name, new JsonObject { ["type"] = "string", ["minLength"] = 1, ["description"] = meaning });

    // Null when it is absent or no http address, which is refused. Nobody would send a name and a password of an address.
    public static Uri? ReadAddress(JsonFields fields, string name)
    {
        if (fields.NotBlankText(name) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            return address.UserInfo.Length == 0 ? address : RefuseUser(fields, name);
        }

        fields.Refuse(name, $"{name} must be an http or https address, for example https://example.org/messages; got '{Excerpt.Cut(text)}'");
        return null;
    }

    private static Uri? RefuseUser(JsonFields fields, string name)
    {
        fields.Refuse(name, $"{name} has a name and a password in it, which nobody sends; secrets never stand in bot.json");
        return null;
    }
}
