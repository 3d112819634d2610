using System.Collections.Immutable;
using System.Composition;
using Metabot.Analysis.Conditions;
using Metabot.JavaScript;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT3002 to MBOT3005, MBOT3007 and MBOT3011: writes the change that the analyzer proposes into the C# literal.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionMeaningFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.ConditionNeverTrue, RuleIds.AssignmentInCondition, RuleIds.UnknownName, RuleIds.UnknownRequestField, RuleIds.UnknownHostMethod,
        RuleIds.HoleInQuotes);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ProposedEdits.Read(diagnostic) is { Count: > 0 } edits
                && await MappedExpression.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } text
                && edits.Select(edit => text.Change(edit.Start, edit.Length, edit.NewText)).OfType<TextChange>().ToList() is var changes
                && changes.Count == edits.Count)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        TitleOf(edits),
                        cancellationToken => context.Document.WithChangesAsync(changes, cancellationToken),
                        equivalenceKey: diagnostic.Id),
                    diagnostic);
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
