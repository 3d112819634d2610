using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Tags;

// The constant tags of a value that becomes a list of tags.
internal static class TagReader
{
    public static IReadOnlyList<Tag> Read(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string } } => Tag.PiecesOf(MappedTextReader.ReadConstant(value)),
        { Syntax: CollectionExpressionSyntax, SemanticModel: { } model } => Elements(value.Syntax, model),
        IArrayCreationOperation { Initializer: not null, SemanticModel: { } model } => Elements(value.Syntax, model),
        IConversionOperation conversion => Read(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "Parse" or "Create", ContainingType.Name: "TagList" }, Arguments: [var argument] } => Read(argument.Value),
        _ => [],
    };

    public static IReadOnlyList<Tag> Elements(SyntaxNode list, SemanticModel model) =>
    [
        .. from element in ElementsOf(list)
           let text = ReadElement(element, model)
           where text is not null
           select Tag.Element(text),
    ];

    // From an action of syntax the operations of the whole method would be made for one element; most are literals.
    private static MappedText? ReadElement(ExpressionSyntax element, SemanticModel model) => element switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token: var token } => new(element, [TextPart.Literal(token, token.ValueText)]),
        _ when model.GetOperation(element) is { ConstantValue: { HasValue: true, Value: string } } constant => MappedTextReader.ReadConstant(constant),
        _ => null,
    };

    private static IEnumerable<ExpressionSyntax> ElementsOf(SyntaxNode list) => list switch
    {
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        ArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => elements,
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => elements,
        InitializerExpressionSyntax { Expressions: var elements } => elements,
        _ => [],
    };
}
