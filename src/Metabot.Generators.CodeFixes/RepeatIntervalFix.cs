using System.Collections.Immutable;
using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT2005: gives a periodic job an interval, for the author to edit.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class RepeatIntervalFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.PeriodicWithoutInterval);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is AssignmentExpressionSyntax assignment && model is not null)
        {
            var interval = $"RepeatEvery = {model.At(assignment.SpanStart, "System.TimeSpan")}.FromHours(1)";
            context.RegisterCodeFix(
                CodeAction.Create($"Add '{interval}'", cancellationToken => AddAsync(context.Document, assignment, interval, cancellationToken), RuleIds.PeriodicWithoutInterval),
                context.Diagnostics);
        }
    }

    private static async Task<Document> AddAsync(Document document, AssignmentExpressionSyntax assignment, string interval, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var line = text.Lines.GetLineFromPosition(assignment.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, assignment.SpanStart));
        var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        var separator = string.IsNullOrWhiteSpace(before) ? "," + newLine + before : ", ";
        return document.WithText(text.WithChanges(new TextChange(new TextSpan(assignment.Span.End, 0), separator + interval)));
    }
}
