using System.Composition;
using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// A condition that is a string, or put together from constants, becomes an interpolated one, whose holes are written as literals. One that is
// put together from other values is a finding, and its fix does the same.
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConditionRefactoring))]
[Shared]
internal sealed class ConditionRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var expression = root?.FindNode(context.Span, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<ExpressionSyntax>()
            .FirstOrDefault(each => ConditionTarget.Takes(each, model!, context.CancellationToken));
        if (expression is not null && TextFor(expression, model!, context.CancellationToken) is { } interpolated)
        {
            var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
            var changed = context.Document.WithText(text.WithChanges(new TextChange(expression.Span, interpolated)));
            context.RegisterRefactoring(CodeAction.Create("Interpolate into JobCondition", _ => Task.FromResult(changed), nameof(ConditionRefactoring)));
        }
    }

    private static string? TextFor(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression is LiteralExpressionSyntax { Token: var token } ? Interpolated(token)
        : model.GetOperation(expression, cancellationToken) is { } value && ConditionInjectionAnalyzer.Find(value) is null ? InterpolatedCondition.Write(value)
        : null;

    private static string? Interpolated(SyntaxToken token) => LiteralForm.Recognize(token) switch
    {
        null => null,
        { IsRaw: true } => new string('$', LongestBraces(token.Text) + 1) + token.Text,
        _ => "$" + token.Text.Replace("{", "{{").Replace("}", "}}"),
    };

    private static int LongestBraces(string text)
    {
        var (longest, length) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            length = text[i] is not ('{' or '}') ? 0 : i > 0 && text[i] == text[i - 1] ? length + 1 : 1;
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
