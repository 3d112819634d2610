namespace Metabot.Server.JavaScript;

// JavaScript with its snippets filled in, and where a reader finds it.
internal sealed record JavaScriptSource(string Code, string Where);
