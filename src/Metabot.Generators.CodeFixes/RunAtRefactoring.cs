using System.Composition;
using System.Globalization;
using Metabot.Generators.Analysis;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// A constant text of run_at becomes a DateTimeOffset. The text is read in the server's time zone, which only the program that
// runs knows, so the title says what is assumed.
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(RunAtRefactoring))]
[Shared]
internal sealed class RunAtRefactoring : TextRefactoring
{
    protected override ProposedFix? Propose(FixSource source) =>
        source.Innermost.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax { Expression: var runAt } } call
        && MomentOf(call, source.Model, source.CancellationToken) is { } moment
            ? new(
                "Give a DateTimeOffset in UTC (the same moment only if the server's time zone is UTC)",
                new TextChange(call.Span, $"{runAt}.FromDateTimeOffset({Written(moment, source.Model, call.SpanStart)})"))
            : null;

    // Null unless the call is RunAt.Parse of a constant text that is right, without a comment that would be lost.
    private static DateTime? MomentOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetOperation(call, cancellationToken) is IInvocationOperation { TargetMethod: { Name: "Parse" } method, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } }] }
        && method.ContainingType.ToDisplayString() == KnownNames.RunAt
        && RunAtText.Check(text) == RunAtVerdict.Valid
        && !Comments.AreIn(call)
            ? RunAtText.Read(text)
            : null;

    private static string Written(DateTime moment, SemanticModel model, int position) => string.Format(
        CultureInfo.InvariantCulture,
        "new {0}({3}, {1:%M}, {1:%d}, {1:%H}, {1:%m}, {1:%s}, {2}.Zero)",
        model.At(position, "System.DateTimeOffset"),
        moment,
        model.At(position, "System.TimeSpan"),
        moment.Year);
}
