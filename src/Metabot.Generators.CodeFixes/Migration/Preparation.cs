using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.CodeFixes.Migration;

// The statements right before an untyped call that only serve it: locals of its body, content or address, and what is put into them.
internal sealed class Preparation
{
    private readonly UntypedCall _call;
    private readonly BodyParts _parts;
    private readonly List<StatementSyntax> _statements = [];
    private readonly IReadOnlyList<TextSpan> _kept;

    private Preparation(UntypedCall call)
    {
        _call = call;
        _parts = BodyParts.Create(call.Body);
        _kept = [.. _parts.Values.Select(value => value.Location.SourceSpan), .. call.Call.Inputs().Where(TypedCall.IsToken).Select(input => input.Syntax.Span)];
    }

    // Null where the body is prepared elsewhere, or something else uses it.
    public static IReadOnlyList<StatementSyntax>? Create(UntypedCall call, StatementSyntax statement)
    {
        var preparation = new Preparation(call);
        for (var before = Neighbours.Find(statement, -1); before is not null && preparation.Takes(before); before = Neighbours.Find(before, -1))
        {
            preparation._statements.Add(before);
        }

        return preparation.IsWhole() ? preparation._statements : null;
    }

    private bool Takes(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { Declaration.Variables: [var declarator] } ? Serves(declarator) : FilledIn(statement) is not null;

    private bool Serves(VariableDeclaratorSyntax declarator) =>
        _call.Call.SemanticModel!.GetDeclaredSymbol(declarator) is ILocalSymbol local
        && LocalUses.Find(local, _call.Call) is { Count: > 0 } uses
        && uses.All(use => IsSpent(use.Syntax))
        && (declarator.Initializer?.Value is not { } value || Carries(value) || !value.DescendantNodesAndSelf().Any(DoesMore));

    private bool Carries(ExpressionSyntax value)
    {
        var (origins, operation) = (new Origins(), _call.Call.SemanticModel!.GetOperation(value));
        var url = new BotUrl(origins);
        return operation is not null && (url.IsIn(operation) || _parts.Objects.Any(each => each.Syntax == operation.Syntax) || new BodyFinder(origins, url).In(operation)?.Syntax == _call.Body.Syntax);
    }

    // What may have an effect beside its value.
    private static bool DoesMore(SyntaxNode node) =>
        node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax;

    // Whether nothing of the node stays: it is in the call or its preparation, and in nothing that the new call takes over.
    private bool IsSpent(SyntaxNode node) =>
        (_call.Call.Syntax.Span.Contains(node.Span) || _statements.Any(each => each.Span.Contains(node.Span)))
        && !_kept.Any(span => span.Contains(node.Span));

    // The local that gets a part of the body, its content or the address.
    private IdentifierNameSyntax? FilledIn(StatementSyntax statement) => (statement as ExpressionStatementSyntax)?.Expression switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax local, Name.Identifier.ValueText: "Content" or "RequestUri" or "Path" } } => local,
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax local } } entry when IsField(entry) => local,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax local } } entry when IsField(entry) => local,
        _ => null,
    };

    private bool IsField(SyntaxNode entry) => _parts.Fields.Any(field => field.Element == entry);

    private bool IsWhole()
    {
        var declared = _statements.OfType<LocalDeclarationStatementSyntax>().Select(each => each.Declaration.Variables[0].Identifier.ValueText).ToList();
        return _parts.Objects.All(body => _statements.Prepend(_call.Call.Syntax).Any(each => each.Contains(body.Syntax)))
            && _statements.Select(FilledIn).OfType<IdentifierNameSyntax>().All(local => declared.Contains(local.Identifier.ValueText));
    }
}
