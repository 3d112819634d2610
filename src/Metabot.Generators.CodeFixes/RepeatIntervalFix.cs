using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT2005: gives a periodic job an interval, for the author to edit.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class RepeatIntervalFix() : TextFix(Rule.PeriodicWithoutInterval.Id)
{
    private const string Property = "RepeatEvery";

    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic)
    {
        if (source.NodeAt(diagnostic.Location) is AssignmentExpressionSyntax assignment)
        {
            var interval = $"{Property} = {source.Model.At(assignment.SpanStart, "System.TimeSpan")}.FromHours(1)";
            yield return new($"Add '{interval}'", Given(assignment) is { } given
                ? new TextChange(given.Span, interval)
                : new TextChange(new TextSpan(assignment.Span.End, 0), SeparatorAfter(assignment, source.Text) + interval));
        }
    }

    // Null, where an interval is given at all.
    private static ExpressionSyntax? Given(AssignmentExpressionSyntax assignment) => (assignment.Parent as InitializerExpressionSyntax)?.Expressions
        .FirstOrDefault(each => each is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: Property } });

    // On a line of its own where the assignment has one.
    private static string SeparatorAfter(AssignmentExpressionSyntax assignment, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(assignment.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, assignment.SpanStart));
        var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return string.IsNullOrWhiteSpace(before) ? "," + newLine + before : ", ";
    }
}
