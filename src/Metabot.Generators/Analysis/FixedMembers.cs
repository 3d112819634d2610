using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// Fields that are readonly, properties that are only read, and methods that only return, declared in the same program with their value.
internal static class FixedMembers
{
    // Null when the member has no value there, or may get another one.
    public static IOperation? ValueOf(IMemberReferenceOperation use) =>
        use.Member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true, IsVirtual: false, IsOverride: false, IsAbstract: false }
        && use.Member.DeclaringSyntaxReferences is [var declaration]
        && Written(declaration.GetSyntax()) is { } value
        && !IsSetInConstructor(use.Member)
            ? ModelOf(value, use)?.GetOperation(value)
            : null;

    // The one expression that a method of the same program returns; null when it does more, or another method may be called.
    public static IOperation? ResultOf(IInvocationOperation call) =>
        call.TargetMethod is { IsVirtual: false, IsOverride: false, IsAbstract: false, DeclaringSyntaxReferences: [var declaration] }
        && Returned(declaration.GetSyntax()) is { } value
            ? ModelOf(value, call)?.GetOperation(value)
            : null;

    private static ExpressionSyntax? Returned(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => Returned(method.ExpressionBody, method.Body),
        LocalFunctionStatementSyntax function => Returned(function.ExpressionBody, function.Body),
        _ => null,
    };

    private static ExpressionSyntax? Returned(ArrowExpressionClauseSyntax? expression, BlockSyntax? body) =>
        expression?.Expression ?? (body is { Statements: [ReturnStatementSyntax { Expression: var value }] } ? value : null);

    private static ExpressionSyntax? Written(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        _ => null,
    };

    // By the name alone, which errs on the side of silence.
    private static bool IsSetInConstructor(ISymbol member) => member.ContainingType.DeclaringSyntaxReferences
        .SelectMany(type => type.GetSyntax().DescendantNodes().OfType<ConstructorDeclarationSyntax>())
        .SelectMany(constructor => constructor.DescendantNodes().OfType<IdentifierNameSyntax>())
        .Any(name => name.Identifier.ValueText == member.Name);

    private static SemanticModel? ModelOf(SyntaxNode value, IOperation use) =>
        use.SemanticModel is not { } model ? null : model.SyntaxTree == value.SyntaxTree ? model : model.Compilation.GetSemanticModel(value.SyntaxTree);
}
