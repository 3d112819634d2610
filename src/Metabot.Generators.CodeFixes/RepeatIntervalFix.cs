using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT2005: gives a periodic job an interval, for the author to edit.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class RepeatIntervalFix() : TextFix(RuleIds.PeriodicWithoutInterval)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic)
    {
        if (source.NodeAt(diagnostic.Location) is AssignmentExpressionSyntax assignment)
        {
            var interval = $"RepeatEvery = {source.Model.At(assignment.SpanStart, "System.TimeSpan")}.FromHours(1)";
            yield return new($"Add '{interval}'", new TextChange(new TextSpan(assignment.Span.End, 0), SeparatorAfter(assignment, source.Text) + interval));
        }
    }

    // On a line of its own where the assignment has one.
    private static string SeparatorAfter(AssignmentExpressionSyntax assignment, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(assignment.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, assignment.SpanStart));
        var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return string.IsNullOrWhiteSpace(before) ? "," + newLine + before : ", ";
    }
}
