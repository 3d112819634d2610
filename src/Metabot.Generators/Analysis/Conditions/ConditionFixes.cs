using Metabot.Generators.Literals;
using Metabot.JavaScript;
using Metabot.JavaScript.Meaning;
using Metabot.JavaScript.Repairs;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Conditions;

// What mends a finding in a condition, written into the C# literals that the condition stands in. None where they cannot hold it, or where
// the text could not be found in the expression again.
internal static class ConditionFixes
{
    public static IEnumerable<ProposedFix> Propose(JavaScriptFinding finding, MappedText text) => finding.Repairs.Value
        .Select(repair => Write(repair.Title, repair.Edits, text) is { } fix ? fix with { Key = $"{finding.RuleId}.{repair.Kind}" } : null)
        .OfType<ProposedFix>();

    public static IEnumerable<ProposedFix> Propose(MeaningFinding finding, MappedText text) => new[] { finding.Edits, finding.OtherEdits }
        .Where(edits => edits.Count > 0)
        .Select(edits => Write(TitleOf(edits), edits, text))
        .OfType<ProposedFix>()
        .Take(1);

    private static ProposedFix? Write(string title, IReadOnlyList<TextEdit> edits, MappedText text) =>
        text.IsWritten && text.Change([.. edits.Select(edit => new TextChange(new TextSpan(edit.Start, edit.Length), edit.NewText))]) is { } changes
            ? new(title, changes)
            : null;

    private static string TitleOf(IReadOnlyList<TextEdit> edits) =>
        edits is [var edit] ? $"Write '{edit.NewText.Trim()}'"
        : edits.Any(each => each.NewText.Contains('+')) ? "Put the text together with '+'"
        : edits[0].NewText == "${" ? "Put the hole into '${}'"
        : "Remove the quotes around the hole";
}
