using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// A condition that is a string, or put together from constants, becomes an interpolated one, whose holes are written as literals. One that is
// put together from other values is a finding, and its fix does the same.
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConditionRefactoring))]
[Shared]
internal sealed class ConditionRefactoring : TextRefactoring
{
    protected override ProposedFix? Propose(FixSource source) =>
        source.Innermost.AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(each => ConditionTarget.Takes(each, source.Model, source.CancellationToken)) is { } expression
        && TextFor(expression, source.Model, source.CancellationToken) is { } interpolated
            ? new("Interpolate into JobCondition", new TextChange(expression.Span, interpolated))
            : null;

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
