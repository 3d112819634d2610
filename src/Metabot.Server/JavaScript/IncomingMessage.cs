using System.Text.Json;

namespace Metabot.Server.JavaScript;

// What a lead sent: a text, the code of a menu's item, or what a messenger told beside (its raw webhook).
internal sealed record IncomingMessage(string? Text, string? Code = null, JsonElement? Payload = null, string? DeepLink = null)
{
    // Names the message for whoever sends it: one that comes twice is answered once.
    public string? Key { get; init; }

    // What a command that asks for a value, and a script that looks at the last request, take for the lead's words.
    public string Words => Text ?? Code ?? "";
}
