using Metabot.JavaScript.Verdicts;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// All that can be said of a condition by itself. Text is there when it parses and stands for nothing but itself.
internal sealed record ConditionCheck(JavaScriptFinding? Finding, ScriptText? Text, IReadOnlyList<MeaningFinding> Meaning)
{
    // A compiler waits for the answer: what is longer takes more than a few milliseconds at worst.
    public const int LongestText = 16_384;

    public static ConditionCheck Create(HoledText text)
    {
        if (text.Text.Length > LongestText)
        {
            return new(JavaScriptChecker.NotChecked($"it is longer than {LongestText} characters"), null, []);
        }

        var (finding, verdict) = JavaScriptChecker.Check(text);
        return verdict?.AssignmentToCall is { } assigned ? new(finding, null, [Assignments.ToCall(text.Text, assigned)])
            : verdict?.Tree is { } tree ? Create(finding, new ScriptText(text, tree))
            : finding?.RuleId == Rule.ConditionSyntax.Id && QuotedHoles.FindInBroken(text) is { Count: > 0 } quoted ? new(null, null, quoted)
            : new(finding, null, []);
    }

    private static ConditionCheck Create(JavaScriptFinding? finding, ScriptText text) =>
        new(finding, text, DeepStack.Run(text.Code, DeepStack.AmpleSize, () => ScriptMeaning.Find(text)));
}
