using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Metabot.JavaScript;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// MBOT3002 to MBOT3005 and MBOT3007: writes the one change that the analyzer proposes into the C# literal.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionMeaningFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.ConditionNeverTrue, RuleIds.AssignmentInCondition, RuleIds.UnknownName, RuleIds.UnknownRequestField, RuleIds.UnknownHostMethod);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (EditOf(diagnostic) is { } edit
                && await MappedExpression.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } text
                && text.Change(edit.Start, edit.Length, edit.NewText) is { } change)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Write '{edit.NewText.Trim()}'",
                        cancellationToken => context.Document.WithChangesAsync([change], cancellationToken),
                        equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }
    }

    private static TextEdit? EditOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(nameof(TextEdit.NewText), out var newText)
        ? new TextEdit(NumberOf(diagnostic, nameof(TextEdit.Start)), NumberOf(diagnostic, nameof(TextEdit.Length)), newText!)
        : null;

    private static int NumberOf(Diagnostic diagnostic, string property) =>
        int.Parse(diagnostic.Properties[property]!, CultureInfo.InvariantCulture);
}
