using Metabot.JavaScript.Verdicts;

namespace Metabot.JavaScript.Repairs;

// Repairs of common mistakes. A rule mends one error at a time; a repair is proposed only when the text parses after it.
internal static class JavaScriptRepairs
{
    private const int MostSteps = 16;

    // Every step parses anew, and nobody waits for the light bulb.
    private const int LongestText = 16_384;

    private static readonly RepairRule[] Rules = [new ForeignOperators(), new MisspelledWords(), new SmartQuotes(), new MissingBrackets()];

    public static IEnumerable<JavaScriptRepair> For(string code) =>
        code.Length > LongestText ? [] : Rules.Select(rule => DeepStack.Run(code, DeepStack.GuardedSize, () => TryRepair(code, rule))).OfType<JavaScriptRepair>();

    private static JavaScriptRepair? TryRepair(string code, RepairRule rule)
    {
        var draft = new RepairDraft(code);
        for (var steps = 0; steps <= MostSteps; steps++)
        {
            var verdict = ScriptParser.Parse(draft.Text);
            if (verdict.IsValid)
            {
                return draft.Edits.Count == 0 ? null : new(rule.Kind, rule.TitleOf(code, draft.Edits), draft.Edits);
            }

            if (verdict.Fault is not { } fault || !rule.Mend(draft.Text, fault.Index).TryApply(draft))
            {
                return null;
            }
        }

        return null;
    }

    // False when there is nothing to apply or an edit cannot be.
    private static bool TryApply(this IReadOnlyList<TextEdit> edits, RepairDraft draft) =>
        edits.Count > 0 && edits.Reverse().All(draft.Apply);
}
