using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT2009: gives the same moment as a DateTimeOffset instead of its text.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class LocalTimeFix() : TextFix(RuleIds.LocalTimeAsText)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations is [var parse, var moment]
            && source.InnermostAt(parse) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var runAt } } call)
        {
            var offset = Offset(source.InnermostAt(moment), source.InnermostAt(diagnostic.Location), source.Model.At(call.SpanStart, "System.DateTimeOffset"));
            yield return new("Give a DateTimeOffset", new TextChange(call.Span, $"{runAt}.FromDateTimeOffset({offset})"));
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
