namespace Metabot.JavaScript.Repairs;

// A change after which the text parses. Kind is the same for all repairs of one sort; the edits are in the order of
// the text and do not overlap.
internal sealed record JavaScriptRepair(string Kind, string Title, IReadOnlyList<TextEdit> Edits);
