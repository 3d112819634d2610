using System.Collections.Immutable;
using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT2009: gives the same moment as a DateTimeOffset instead of its text.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class LocalTimeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.LocalTimeAsText);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || model is null || diagnostic.AdditionalLocations is not [var parse, var moment]
                || root.FindNode(parse.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var runAt } } call)
            {
                continue;
            }

            var clock = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            var written = root.FindNode(moment.SourceSpan, getInnermostNodeForTie: true);
            var offset = Offset(written, clock, model.At(call.SpanStart, "System.DateTimeOffset"));
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Give a DateTimeOffset",
                    cancellationToken => context.Document.WithChangesAsync([new TextChange(call.Span, $"{runAt}.FromDateTimeOffset({offset})")], cancellationToken),
                    RuleIds.LocalTimeAsText),
                diagnostic);
        }
    }

    // DateTimeOffset has the clock and the Add methods of DateTime; what else was done is done to a DateTime and converted.
    private static string Offset(SyntaxNode moment, SyntaxNode clock, string type)
    {
        var text = moment.ToString();
        return clock is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Now" or "UtcNow" } member && OnlyAdds(moment, clock)
            ? text.Remove(clock.SpanStart - moment.SpanStart, clock.Span.Length).Insert(clock.SpanStart - moment.SpanStart, $"{type}.{member.Name}")
            : $"new {type}({text})";
    }

    private static bool OnlyAdds(SyntaxNode moment, SyntaxNode clock) => clock.Ancestors()
        .TakeWhile(node => moment.Span.Contains(node.Span))
        .All(node => node switch
        {
            InvocationExpressionSyntax => true,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText.StartsWith("Add", StringComparison.Ordinal),
            ParenthesizedExpressionSyntax => true,
            BinaryExpressionSyntax => true,
            InterpolationSyntax => true,
            _ => false,
        });
}
