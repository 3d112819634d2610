using System.Collections.Immutable;
using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT2010: awaits the call where that changes nothing else.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class AwaitFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.TaskDropped);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Expression: InvocationExpressionSyntax call } statement
            && CanAwait(statement))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Await the call",
                    cancellationToken => context.Document.WithChangesAsync([new TextChange(new TextSpan(call.SpanStart, 0), "await ")], cancellationToken),
                    RuleIds.TaskDropped),
                context.Diagnostics);
        }
    }

    private static bool CanAwait(SyntaxNode statement) => statement.Ancestors()
        .Select(node => node switch
        {
            LockStatementSyntax or UnsafeStatementSyntax => false,
            AnonymousFunctionExpressionSyntax function => function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
            LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
            BaseMethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
            AccessorDeclarationSyntax => false,
            GlobalStatementSyntax => true,
            _ => (bool?)null,
        })
        .FirstOrDefault(answer => answer is not null) == true;
}
