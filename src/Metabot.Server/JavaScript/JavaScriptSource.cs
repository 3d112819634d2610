namespace Metabot.Server.JavaScript;

// JavaScript with its snippets filled in, and where a reader finds it.
internal sealed record JavaScriptSource(string Code, string Where)
{
    // Of a place in the code, in the words of who wrote it: the line of the text, or of a snippet in it.
    public Func<ScriptPlace, string>? Describe { get; init; }
}
