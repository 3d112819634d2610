using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;
using Metabot.JavaScript.Repairs;
using Metabot.JavaScript.Verdicts;
using Metabot.Rules;

namespace Metabot.Server.JavaScript;

// What the analyzers' rules say of JavaScript whose snippets are filled in.
internal static class ScriptCheck
{
    public static IReadOnlyList<ScriptFinding> Find(string code, ScriptRules rules)
    {
        if (JavaScriptSyntax.FindError(code) is { } error)
        {
            return rules == ScriptRules.Syntax ? [error] : [error with { Edits = Repair(code) }];
        }

        return rules == ScriptRules.Syntax ? [] : FindMeaning(code, rules);
    }

    private static IReadOnlyList<TextEdit> Repair(string code) => JavaScriptRepairs.For(code).FirstOrDefault()?.Edits ?? [];

    private static List<ScriptFinding> FindMeaning(string code, ScriptRules rules)
    {
        var verdict = ScriptParser.Parse(code);
        return verdict switch
        {
            { WhyNotChecked: { } why } => [new ScriptFinding(Rule.ConditionNotChecked.Id, 0, 0, why, [])],
            { AssignmentToCall: { } assigned } => [Finding(Assignments.ToCall(code, assigned))],
            { Tree: { } tree } => DeepStack.Run(code, DeepStack.AmpleSize, () => FindMeaning(new ScriptText(new(code), tree) { HowToDeclare = "declare it" }, rules)),
            _ => [],
        };
    }

    private static List<ScriptFinding> FindMeaning(ScriptText text, ScriptRules rules) =>
        [.. (rules == ScriptRules.Condition ? ScriptMeaning.Find(text) : ScriptMeaning.FindInScript(text)).Select(Finding)];

    private static ScriptFinding Finding(MeaningFinding finding) => new(finding.RuleId, finding.Index, finding.Length, finding.Message, finding.Edits);
}
