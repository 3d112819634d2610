using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Contracts.Members;

// The value that a property's initializer gives, where it can be a parameter's default value as well.
internal static class InitialValue
{
    public static ExpressionSyntax? SyntaxOf(IPropertySymbol property, Compilation compilation) => DeclarationOf(property, compilation)?.Initializer?.Value;

    // Of a record.
    public static bool IsPositional(IPropertySymbol property) => property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ParameterSyntax);

    // Whether it is certain that the constructor leaves the property as default.
    public static bool IsDefault(IPropertySymbol property, IMethodSymbol constructor, Compilation compilation) =>
        DeclarationOf(property, compilation) is { } declaration && IsPlainAuto(declaration) && !Mentions(constructor, property.Name);

    public static bool IsPlainAuto(IPropertySymbol property) => DeclarationOf(property) is { } declaration && IsPlainAuto(declaration);

    // Null when only running the initializer gives the value, or when a setter could make another one of it.
    public static Constant? Find(IPropertySymbol property, Compilation compilation, LanguageModel language)
    {
        if (DeclarationOf(property, compilation) is not { Initializer: { } initializer } declaration || HasBody(declaration))
        {
            return null;
        }

        var expression = Plain(initializer.Value);
        if (expression.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression)
        {
            return Constants.CreateDefault(null, property.Type, language);
        }

        var constant = compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression);
        return constant.HasValue && TakesConstants(property.Type) ? Constants.CreateDefault(constant.Value, property.Type, language) : null;
    }

    // In the program itself: what another one says is not known where it is referenced as a file.
    private static PropertyDeclarationSyntax? DeclarationOf(IPropertySymbol property, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, compilation.Assembly) ? DeclarationOf(property) : null;

    // Nothing in it could give the property a first value.
    private static bool IsPlainAuto(PropertyDeclarationSyntax declaration) =>
        declaration is { Initializer: null, ExpressionBody: null } && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) && !HasBody(declaration);

    private static bool Mentions(IMethodSymbol constructor, string name) => constructor.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .OfType<ConstructorDeclarationSyntax>()
        .Any(declaration => declaration.DescendantTokens().Any(token => token.ValueText == name));

    private static PropertyDeclarationSyntax? DeclarationOf(IPropertySymbol property) => property.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .OfType<PropertyDeclarationSyntax>()
        .FirstOrDefault();

    private static bool HasBody(PropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null) == true;

    // "null!" and "(5)" are what they hold.
    private static ExpressionSyntax Plain(ExpressionSyntax expression) => expression switch
    {
        PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Plain(suppressed.Operand),
        ParenthesizedExpressionSyntax parenthesized => Plain(parenthesized.Expression),
        _ => expression,
    };

    // Other types may get a constant by a conversion of their own, which no default value can.
    private static bool TakesConstants(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? TakesConstants(nullable.TypeArguments[0])
            : type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String;
}
