using Esprima.Ast;
using Metabot.JavaScript.Repairs;

namespace Metabot.JavaScript.Meaning;

// The message completes the rule's own. Name is the unknown name that it is about, if that can be made known elsewhere.
internal sealed record MeaningFinding(string RuleId, int Index, int Length, string Message)
{
    public MeaningFinding(string ruleId, Node at, string message)
        : this(ruleId, at.Range.Start, at.Range.End - at.Range.Start, message)
    {
    }

    // The change that mends it, in the order of the text; empty where nothing surely does.
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    // The same where the literal around cannot hold those.
    public IReadOnlyList<TextEdit> OtherEdits { get; init; } = [];

    public string? Name { get; init; }
}
