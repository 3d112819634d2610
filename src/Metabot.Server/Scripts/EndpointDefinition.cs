using Metabot.Server.JavaScript;

namespace Metabot.Server.Scripts;

// One of a bot's own endpoints: what its JavaScript returns is the answer.
internal sealed record EndpointDefinition(string Alias, JavaScriptSource Code);
