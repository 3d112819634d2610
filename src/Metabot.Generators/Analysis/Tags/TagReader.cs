using Metabot.Generators.Literals;
using Microsoft.CodeAnalysis;
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
           let operation = model.GetOperation(element)
           where operation is { ConstantValue: { HasValue: true, Value: string } }
           select Tag.Element(MappedTextReader.ReadConstant(operation)),
    ];

    private static IEnumerable<ExpressionSyntax> ElementsOf(SyntaxNode list) => list switch
    {
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        ArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => elements,
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => elements,
        InitializerExpressionSyntax { Expressions: var elements } => elements,
        _ => [],
    };
}
