namespace Metabot.Server.JavaScript;

// A part of JavaScript whose snippets are filled in: some of a snippet's text, or of the code's own where that is null.
// Missing is the name of a snippet that the part asks for and that does not exist.
internal sealed record SnippetPart(string? Snippet, int Start, int Length, string? Missing = null);
