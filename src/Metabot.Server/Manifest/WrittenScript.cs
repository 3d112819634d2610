using Metabot.JavaScript;
using Metabot.Rules;
using Metabot.Server.JavaScript;

namespace Metabot.Server.Manifest;

// JavaScript of a bot that is judged.
internal sealed record WrittenScript(FilledText Text, ScriptRules Rules)
{
    private static readonly Dictionary<string, (FindingSeverity Severity, string Words)> Known = new()
    {
        [RuleIds.ConditionSyntax] = (FindingSeverity.Error, "JavaScript syntax error"),
        [RuleIds.ConditionNeverTrue] = (FindingSeverity.Warning, "the condition is never true"),
        [RuleIds.AssignmentInCondition] = (FindingSeverity.Warning, "assignment where a comparison is likely"),
        [RuleIds.UnknownName] = (FindingSeverity.Warning, "unknown name"),
        [RuleIds.ConditionWithoutEffect] = (FindingSeverity.Note, "this decides nothing"),
        [RuleIds.UnknownHostMethod] = (FindingSeverity.Warning, "unknown method"),
        [RuleIds.ConditionNotChecked] = (FindingSeverity.Note, "it is not checked before it runs"),
    };

    public BotFinding Finding(ScriptFinding finding)
    {
        var (severity, words) = Known[finding.RuleId];
        var (source, range) = Text.Find(finding.Index, finding.Length);
        var edits = finding.Edits.Select(Text.Find).ToList();
        return new BotFinding(source.File, range, $"{words}: {finding.Message}", source.Path)
        {
            RuleId = finding.RuleId,
            Severity = severity,
            Edits = edits.Contains(null) ? [] : [.. edits.OfType<TextEdit>()],
        };
    }
}
