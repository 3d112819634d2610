using System.Text.Json;

namespace Metabot.Server.Outgoing;

// What a script asks for: api.getJson, or api.postJson when there is a body, with the headers of api.setHeaders.
internal sealed record OutgoingRequest(string Url, JsonElement? Body, IReadOnlyDictionary<string, string> Headers);

// The status is 0 when there was no answer. Why there is no JSON is told to the log, not to the script, which gets null.
internal sealed record OutgoingAnswer(int StatusCode, JsonElement? Json, string? Failure = null);
