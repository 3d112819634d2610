using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Scheduling;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// MBOT2011: passes the token as the call's last argument, by name.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class CancellationTokenFix() : TextFix(Rule.TokenNotPassed.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic)
    {
        if (source.NodeAt(diagnostic.Location).FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList is not { } arguments)
        {
            yield break;
        }

        var token = Identifier(diagnostic.Properties[ScheduleCallAnalyzer.Token]!);
        var argument = $"{diagnostic.Properties[ScheduleCallAnalyzer.Parameter]}: {token}";
        yield return new($"Pass '{token}'", AddedArgument.Write(arguments, argument));
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
