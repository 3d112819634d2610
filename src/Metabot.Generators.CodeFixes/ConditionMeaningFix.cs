using System.Composition;
using Metabot.Analysis.Conditions;
using Metabot.JavaScript;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// Writes the change that the analyzer proposes into the C# literal.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionMeaningFix() : TextFix(
    RuleIds.ConditionNeverTrue, RuleIds.AssignmentInCondition, RuleIds.UnknownName, RuleIds.UnknownRequestField, RuleIds.UnknownHostMethod, RuleIds.HoleInQuotes)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic)
    {
        if (ProposedEdits.Read(diagnostic) is { Count: > 0 } edits && source.MappedText(diagnostic) is { } text)
        {
            var changes = edits.Select(edit => text.Change(edit.Start, edit.Length, edit.NewText)).OfType<TextChange>().ToList();
            if (changes.Count == edits.Count)
            {
                yield return new(TitleOf(edits), changes);
            }
        }
    }

    private static string TitleOf(IReadOnlyList<TextEdit> edits) => edits switch
    {
        [var edit] => $"Write '{edit.NewText.Trim()}'",
        [{ NewText: "" }, ..] => "Remove the quotes around the hole",
        _ => "Put the hole into '${}'",
    };
}
