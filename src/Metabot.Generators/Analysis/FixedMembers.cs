using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis;

// Fields that are readonly and properties that are only read, declared in the same program with their value.
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
