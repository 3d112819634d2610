namespace Metabot.Generators.Pipeline;

// What the pipeline keeps between two key strokes, compared by its text: nothing of Roslyn is reachable from it.
internal sealed record GeneratedFile(string HintName, string Text);
