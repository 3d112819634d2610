using System.Composition;
using Metabot.Generators.Analysis;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes;

// MBOT2010: awaits the call where that changes nothing else.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class AwaitFix() : TextFix(Rule.TaskDropped.Id)
{
    protected override IEnumerable<ProposedFix> Propose(FixSource source, Diagnostic diagnostic) =>
        StatementOf(source.NodeAt(diagnostic.Location)) is { Expression: InvocationExpressionSyntax call } statement && CanAwait(statement)
            ? [new("Await the call", new TextChange(new TextSpan(call.SpanStart, 0), "await "))]
            : [];

    // Null where the call is not the whole statement, but the body of a lambda in it for example.
    private static ExpressionStatementSyntax? StatementOf(SyntaxNode name) => name.Ancestors()
        .SkipWhile(node => node is InvocationExpressionSyntax or MemberAccessExpressionSyntax)
        .FirstOrDefault() as ExpressionStatementSyntax;

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
