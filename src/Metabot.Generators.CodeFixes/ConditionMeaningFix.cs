using System.Composition;
using Metabot.Generators.Analysis.Conditions;
using Metabot.JavaScript;
using Metabot.JavaScript.Repairs;
using Metabot.Generators.Literals;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// Writes the change that the analyzer proposes into the C# literal.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionMeaningFix() : TextFix(
    Rule.ConditionNeverTrue.Id, Rule.AssignmentInCondition.Id, Rule.UnknownName.Id, Rule.UnknownRequestField.Id, Rule.UnknownHostMethod.Id, Rule.HoleInQuotes.Id,
    Rule.ImpossibleComparison.Id, Rule.UnknownMember.Id, Rule.MethodNotCalled.Id, Rule.WrongArguments.Id, Rule.NeverBoolean.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        source.MappedText(diagnostic) is { } text ? ProposedEdits.Read(diagnostic).Select(edits => Write(edits, text)).OfType<ProposedFix>().Take(1) : [];

    // Null when a change is not inside one literal.
    private static ProposedFix? Write(IReadOnlyList<TextEdit> edits, MappedText text)
    {
        var changes = edits.Select(edit => text.Change(edit.Start, edit.Length, edit.NewText)).OfType<TextChange>().ToList();
        return changes.Count == edits.Count ? new(TitleOf(edits), changes) : null;
    }

    private static string TitleOf(IReadOnlyList<TextEdit> edits) =>
        edits is [var edit] ? $"Write '{edit.NewText.Trim()}'"
        : edits.Any(each => each.NewText.Contains('+')) ? "Put the text together with '+'"
        : edits[0].NewText == "${" ? "Put the hole into '${}'"
        : "Remove the quotes around the hole";
}
