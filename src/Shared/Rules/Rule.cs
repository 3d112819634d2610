namespace Metabot.Rules;

// All that a rule is, once. The analyzers' descriptors and the exceptions of run time are made of it, and so are the release rows, the index,
// the pages' heads and the sample's list (eng/rule-files.sh). Message is a composite format: what is wrong, then what would be right.
internal sealed partial record Rule(string Id, RuleCategory Category, RuleSeverity Severity, string Title, string Message)
{
    // What it stops, for the index.
    public string Stops { get; init; } = "";

    // What its fix does; null for a rule without one.
    public string? Fix { get; init; }
}
