using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes.Migration;

// The awaited statement that an untyped call is, and the statements beside it that have no use without it: its preparation
// before, and behind it the check of its answer, because the client throws when the call is refused.
internal sealed record CallStatement(SyntaxNode Replaced, string Configuration, IReadOnlyList<StatementSyntax> Obsolete)
{
    private const string Check = "EnsureSuccessStatusCode";

    // Null where something else may use the answer or the body, or where a comment would be lost.
    public static CallStatement? Find(UntypedCall call, SemanticModel model)
    {
        var configured = CallOn(call.Call.Syntax, "ConfigureAwait");
        if ((configured ?? call.Call.Syntax).Parent is not AwaitExpressionSyntax awaiting
            || awaiting.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || ReplacedIn(statement, awaiting) is not { } replaced
            || Preparation.Create(call, statement) is not { } preparation)
        {
            return null;
        }

        var obsolete = new List<StatementSyntax?>(preparation);
        if (statement is LocalDeclarationStatementSyntax answer)
        {
            obsolete.Add(CheckBehind(answer, call, model));
        }

        return Comments.AreIn(replaced) || obsolete.Any(each => each is null || Comments.AreIn(each) || Comments.AreBehind(each))
            ? null
            : new(replaced, configured is null ? "" : ".ConfigureAwait" + configured.ArgumentList, [.. obsolete.OfType<StatementSyntax>()]);
    }

    public IEnumerable<TextChange> Write(string call, SourceText text) =>
    [
        new TextChange(Replaced.Span, $"await {call}{Configuration}{(Replaced is StatementSyntax ? ";" : "")}"),
        .. Obsolete.Select(statement => Removal.OfStatement(statement, text)),
    ];

    private static SyntaxNode? ReplacedIn(StatementSyntax statement, AwaitExpressionSyntax awaiting) => statement switch
    {
        ExpressionStatementSyntax { Expression: var whole } when whole == awaiting || (awaiting.Parent is ParenthesizedExpressionSyntax inner && whole == CallOn(inner, Check)) => whole,
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var value }] } when value == awaiting => statement,
        _ => null,
    };

    private static ExpressionStatementSyntax? CheckBehind(LocalDeclarationStatementSyntax answer, UntypedCall call, SemanticModel model) =>
        OnlyUseOf(answer.Declaration.Variables[0], call, model) is ExpressionSyntax use
        && CallOn(use, Check) is { Parent: ExpressionStatementSyntax check } && Neighbours.Find(answer, 1) == check
            ? check
            : null;

    private static SyntaxNode? OnlyUseOf(VariableDeclaratorSyntax declarator, UntypedCall call, SemanticModel model) =>
        model.GetDeclaredSymbol(declarator) is ILocalSymbol local && LocalUses.Find(local, call.Call) is [var use] ? use.Syntax : null;

    private static InvocationExpressionSyntax? CallOn(SyntaxNode receiver, string method) =>
        receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member && member.Expression == receiver && member.Name.Identifier.ValueText == method ? call : null;
}
