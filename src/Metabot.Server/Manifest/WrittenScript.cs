using Metabot.JavaScript;
using Metabot.JavaScript.Repairs;
using Metabot.Rules;
using Metabot.Server.JavaScript;

namespace Metabot.Server.Manifest;

// JavaScript of a bot that is judged.
internal sealed record WrittenScript(FilledText Text, ScriptRules Rules)
{
    private static readonly Dictionary<string, (FindingSeverity Severity, string Words)> Known = new()
    {
        [Rule.ConditionSyntax.Id] = (FindingSeverity.Error, "JavaScript syntax error"),
        [Rule.ConditionNeverTrue.Id] = (FindingSeverity.Warning, "the condition is never true"),
        [Rule.AssignmentInCondition.Id] = (FindingSeverity.Warning, "assignment where a comparison is likely"),
        [Rule.UnknownName.Id] = (FindingSeverity.Warning, "unknown name"),
        [Rule.ConditionWithoutEffect.Id] = (FindingSeverity.Note, "this decides nothing"),
        [Rule.UnknownHostMethod.Id] = (FindingSeverity.Warning, "unknown method"),
        [Rule.ConditionNotChecked.Id] = (FindingSeverity.Note, "it is not checked before it runs"),
        [Rule.ImpossibleComparison.Id] = (FindingSeverity.Warning, "this comparison always gives the same"),
        [Rule.UnknownMember.Id] = (FindingSeverity.Warning, "unknown member"),
        [Rule.MethodNotCalled.Id] = (FindingSeverity.Warning, "a method is mistaken for a value"),
        [Rule.WrongArguments.Id] = (FindingSeverity.Warning, "wrong arguments"),
        [Rule.EffectInCondition.Id] = (FindingSeverity.Warning, "a condition is only asked"),
        [Rule.NeverBoolean.Id] = (FindingSeverity.Warning, "the condition gives no boolean"),
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
