using System.Composition;
using System.Globalization;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// A constant text of run_at becomes a DateTimeOffset. The text is read in the server's time zone, which only the program that
// runs knows, so the title says what is assumed.
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(RunAtRefactoring))]
[Shared]
internal sealed class RunAtRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax { Expression: var runAt } } call
            && MomentOf(call, model!, context.CancellationToken) is { } moment)
        {
            var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
            var changed = context.Document.WithText(text.WithChanges(new TextChange(call.Span, $"{runAt}.FromDateTimeOffset({Written(moment, model!, call.SpanStart)})")));
            context.RegisterRefactoring(CodeAction.Create(
                "Give a DateTimeOffset in UTC (the same moment only if the server's time zone is UTC)", _ => Task.FromResult(changed), nameof(RunAtRefactoring)));
        }
    }

    // Null unless the call is RunAt.Parse of a constant text that is right, without a comment that would be lost.
    private static DateTime? MomentOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetOperation(call, cancellationToken) is IInvocationOperation { TargetMethod: { Name: "Parse" } method, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } }] }
        && method.ContainingType.ToDisplayString() == KnownNames.RunAt
        && RunAtText.Check(text) == RunAtVerdict.Valid
        && !Comments.AreIn(call)
            ? DateTime.ParseExact(text, RunAtText.Format, CultureInfo.InvariantCulture)
            : null;

    private static string Written(DateTime moment, SemanticModel model, int position) => string.Format(
        CultureInfo.InvariantCulture,
        "new {0}({3}, {1:%M}, {1:%d}, {1:%H}, {1:%m}, {1:%s}, {2}.Zero)",
        model.At(position, "System.DateTimeOffset"),
        moment,
        model.At(position, "System.TimeSpan"),
        moment.Year);
}
