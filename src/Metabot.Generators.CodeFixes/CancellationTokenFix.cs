using System.Collections.Immutable;
using System.Composition;
using Metabot.Analysis.Scheduling;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT2011: passes the token as the call's last argument, by name.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class CancellationTokenFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.TokenNotPassed);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList is not { } arguments)
            {
                continue;
            }

            var token = Identifier(diagnostic.Properties[ScheduleCallAnalyzer.Token]!);
            var argument = $"{diagnostic.Properties[ScheduleCallAnalyzer.Parameter]}: {token}";
            var change = arguments.Arguments.Count == 0
                ? new TextChange(new TextSpan(arguments.OpenParenToken.Span.End, 0), argument)
                : new TextChange(new TextSpan(arguments.Arguments.Last().Span.End, 0), ", " + argument);
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Pass '{token}'",
                    cancellationToken => context.Document.WithChangesAsync([change], cancellationToken),
                    RuleIds.TokenNotPassed),
                diagnostic);
        }
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
