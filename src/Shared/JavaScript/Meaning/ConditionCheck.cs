using Metabot.JavaScript.Verdicts;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// All that can be said of a condition by itself. Text is there when it parses and stands for nothing but itself.
internal sealed record ConditionCheck(JavaScriptFinding? Finding, ScriptText? Text, IReadOnlyList<MeaningFinding> Meaning)
{
    // A compiler waits for the answer: what is longer takes more than a few milliseconds at worst.
    public const int LongestText = 16_384;

    public static ConditionCheck Create(string code, IReadOnlyList<TextRange> holes)
    {
        if (code.Length > LongestText)
        {
            return new(JavaScriptChecker.NotChecked($"it is longer than {LongestText} characters"), null, []);
        }

        var (finding, verdict) = JavaScriptChecker.Check(code, holes);
        return verdict?.AssignmentToCall is { } assigned ? new(finding, null, [Assignments.ToCall(code, assigned)])
            : verdict?.Tree is { } tree ? Create(finding, new ScriptText(code, tree, holes))
            : finding?.RuleId == Rule.ConditionSyntax.Id && QuotedHoles.FindInBroken(code, holes) is { Count: > 0 } quoted ? new(null, null, quoted)
            : new(finding, null, []);
    }

    private static ConditionCheck Create(JavaScriptFinding? finding, ScriptText text) =>
        new(finding, text, DeepStack.Run(text.Code, DeepStack.AmpleSize, () => ScriptMeaning.Find(text)));
}
