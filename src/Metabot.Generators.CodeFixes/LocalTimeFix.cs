using System.Collections.Immutable;
using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Scheduling;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT2009: gives the same moment as a DateTimeOffset instead of its text. Where the text is one of several, each of them is parsed on its own.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class LocalTimeFix() : TextFix(Rule.LocalTimeAsText.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations is [var parse]
        && source.InnermostAt(parse) is InvocationExpressionSyntax call && !Comments.AreIn(call)
        && source.Model.GetOperation(call, source.CancellationToken) is IInvocationOperation { Arguments: [{ Value: var text }] }
        && Branches.Collect(text).ToList() is var branches && !branches.Any(branch => branch.Parent is ICoalesceOperation)
            ? [new("Give a DateTimeOffset", [.. Change(call, text.Syntax, branches, source.Model)])]
            : [];

    private static IEnumerable<TextChange> Change(InvocationExpressionSyntax call, SyntaxNode text, List<IOperation> branches, SemanticModel model)
    {
        var runAt = call.Expression is MemberAccessExpressionSyntax { Expression: var type } ? type.ToString() : model.At(call.SpanStart, KnownNames.RunAt);
        if (branches is [{ Syntax: var only }] && only == text)
        {
            yield return new(call.Span, Moment(branches[0], runAt, model)!);
            yield break;
        }

        var (open, close) = StandsAlone(call) ? ("", "") : ("(", ")");
        yield return new(TextSpan.FromBounds(call.SpanStart, text.SpanStart), open);
        foreach (var branch in branches.Where(branch => branch is not IThrowOperation))
        {
            yield return new(branch.Syntax.Span, Moment(branch, runAt, model) ?? $"{runAt}.Parse({branch.Syntax})");
        }

        yield return new(TextSpan.FromBounds(text.Span.End, call.Span.End), close);
    }

    // Null where the text is not this machine's time, or more than that.
    private static string? Moment(IOperation text, string runAt, SemanticModel model) => ClockText.Find(text) is { IsMoment: true } found
        ? $"{runAt}.FromDateTimeOffset({Offset(found.Moment.Value, found.Clock.Start, model.At(text.Syntax.SpanStart, "System.DateTimeOffset"))})"
        : null;

    // DateTimeOffset has the clock and the Add methods of DateTime; what else was done is done to a DateTime and converted.
    private static string Offset(IOperation value, IOperation clock, string type)
    {
        var (moment, start, text) = (value.Syntax, clock.Syntax, value.Syntax.ToString());
        return value.Type?.SpecialType != SpecialType.System_DateTime ? text
            : clock is IPropertyReferenceOperation { Property: { Name: "Now" or "UtcNow", ContainingType.SpecialType: SpecialType.System_DateTime } property } && OnlyAdds(moment, start)
                ? text.Remove(start.SpanStart - moment.SpanStart, start.Span.Length).Insert(start.SpanStart - moment.SpanStart, $"{type}.{property.Name}")
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

    // Whether a choice may stand there without parentheses.
    private static bool StandsAlone(SyntaxNode call) => call.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax
        or ReturnStatementSyntax or ParenthesizedExpressionSyntax or InitializerExpressionSyntax or LambdaExpressionSyntax;
}
