using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.CodeFixes.Migration;

// A call that is awaited by a statement which does nothing else than to insist on success. Configuration is its ConfigureAwait.
internal sealed record AwaitedCall(ExpressionSyntax Replaced, string Configuration)
{
    // Null where something else may use the answer, or where a comment would be lost.
    public static AwaitedCall? Of(InvocationExpressionSyntax call)
    {
        var configured = CallOn(call, "ConfigureAwait");
        return (configured ?? call).Parent is AwaitExpressionSyntax awaiting
            && ((ExpressionSyntax?)CheckOf(awaiting) ?? awaiting) is { Parent: ExpressionStatementSyntax } replaced
            && !replaced.DescendantTrivia().Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                ? new(replaced, configured is null ? "" : ".ConfigureAwait" + configured.ArgumentList)
                : null;
    }

    // ScheduleAsync throws when the job is refused, so the check goes.
    private static InvocationExpressionSyntax? CheckOf(AwaitExpressionSyntax awaiting) =>
        awaiting.Parent is ParenthesizedExpressionSyntax parenthesized ? CallOn(parenthesized, "EnsureSuccessStatusCode") : null;

    private static InvocationExpressionSyntax? CallOn(ExpressionSyntax receiver, string method) =>
        receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member && member.Name.Identifier.ValueText == method ? call : null;
}
