using System.Globalization;
using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.CodeFixes.Migration;

// A value of an untyped body as an expression of a type.
internal sealed record ValueText(ITypeSymbol Type, NullableFlowState Nullability, string Text)
{
    // Null where there is no expression that surely has the same value.
    public static ValueText? Create(BodyValue value, SemanticModel model) =>
        value.Operation is { } operation ? value.IsQuoted ? OfQuoted(operation, model) : OfExpression(operation, model)
        : value.Constant is { HasValue: true, Value: { } constant } ? OfConstant(constant, model.Compilation) : null;

    // Null where the values are not all of one type.
    public static ValueText? OfList(IReadOnlyList<BodyValue> values, SemanticModel model)
    {
        var texts = values.Select(value => Create(value, model)).ToList();
        return texts is [{ Type: var type }, ..] && texts.All(each => each?.Type.Is(type) == true)
            ? new(model.Compilation.CreateArrayTypeSymbol(type), NullableFlowState.NotNull, $"new[] {{ {string.Join(", ", texts.Select(each => each!.Text))} }}")
            : null;
    }

    private static ValueText? OfExpression(IOperation operation, SemanticModel model) =>
        operation is { Type: { } type, Syntax: ExpressionSyntax syntax } ? new(type, model.GetTypeInfo(syntax).Nullability.FlowState, syntax.ToString()) : null;

    // A hole that is null fills a string with nothing, so what may be null stays as it is.
    private static ValueText? OfQuoted(IOperation operation, SemanticModel model) => OfExpression(operation, model) switch
    {
        { Type.SpecialType: SpecialType.System_String, Nullability: not NullableFlowState.MaybeNull } text => text,
        { Type: { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } } value =>
            new(model.Compilation.GetSpecialType(SpecialType.System_String), NullableFlowState.NotNull, $"{Receiver(operation.Syntax)}.ToString()"),
        _ => null,
    };

    private static string Receiver(SyntaxNode expression) =>
        expression is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax ? expression.ToString() : $"({expression})";

    private static ValueText? OfConstant(object constant, Compilation compilation)
    {
        var (type, text) = constant switch
        {
            string value => (SpecialType.System_String, SymbolDisplay.FormatLiteral(value, quote: true)),
            bool value => (SpecialType.System_Boolean, value ? "true" : "false"),
            long and >= int.MinValue and <= int.MaxValue => (SpecialType.System_Int32, Invariant(constant)),
            long => (SpecialType.System_Int64, Invariant(constant) + "L"),
            decimal => (SpecialType.System_Decimal, Invariant(constant) + "m"),
            _ => default,
        };
        return text is null ? null : new(compilation.GetSpecialType(type), NullableFlowState.NotNull, text);
    }

    private static string Invariant(object number) => Convert.ToString(number, CultureInfo.InvariantCulture);
}
