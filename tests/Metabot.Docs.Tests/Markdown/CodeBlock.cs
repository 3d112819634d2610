namespace Metabot.Docs.Tests.Markdown;

/// <summary>A fenced block: its language, what the fence says besides, where it begins and the text inside.</summary>
/// <param name="Line">The line of the opening fence, counted from 1.</param>
/// <param name="Language">The first word behind the fence.</param>
/// <param name="Role">The second word, <c>build</c> or <c>prints</c>: the block is what the C# block before it makes; empty for none.</param>
/// <param name="Text">The lines between the fences, each with its line end.</param>
/// <param name="NotCompiled">Why this C# does not compile by itself, from the comment before it; null when it has to.</param>
public sealed record CodeBlock(int Line, string Language, string Role, string Text, string? NotCompiled);
