using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

// The message completes the rule's own. Name is the unknown name that it is about, if that can be made known elsewhere.
internal sealed record MeaningFinding(string RuleId, int Index, int Length, string Message)
{
    public MeaningFinding(string ruleId, Node at, string message)
        : this(ruleId, at.Range.Start, at.Range.End - at.Range.Start, message)
    {
    }

    public TextEdit? Fix { get; init; }

    public string? Name { get; init; }
}
