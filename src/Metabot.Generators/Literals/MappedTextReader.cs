using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Literals;

// Takes an expression apart into literals, holes and the rest.
internal static class MappedTextReader
{
    // Of a constant string.
    public static MappedText ReadConstant(IOperation operation)
    {
        var value = (string)operation.ConstantValue.Value!;
        return ReadInterpolated(operation, _ => "") is { } mapped && mapped.Text == value
            ? mapped
            : new MappedText(operation.Syntax, [TextPart.Elsewhere(value)]);
    }

    // Of a UTF-8 literal.
    public static MappedText ReadUtf8(IUtf8StringOperation operation) =>
        new(operation.Syntax, [operation.Syntax is LiteralExpressionSyntax syntax ? TextPart.Literal(syntax.Token, operation.Value) : TextPart.Elsewhere(operation.Value)]);

    // Of an interpolated string whose holes stand for values that are not known yet; null when it does not compile.
    public static MappedText? ReadInterpolated(IOperation operation, Func<ITypeSymbol?, string> placeholder) =>
        Read(operation, each => PartOf(each, placeholder));

    // Of a string that is put together from texts and values, each of which is handed to the placeholder.
    public static MappedText? ReadComposed(IOperation operation, Func<IOperation, string> placeholder) =>
        Read(operation, each => HoleOf(each) is { } hole ? TextPart.Hole(placeholder(hole), each.Syntax) : PartOf(each, _ => ""));

    private static MappedText? Read(IOperation operation, Func<IOperation, TextPart?> partOf)
    {
        var parts = new List<TextPart>();
        var pending = new Stack<IOperation>();
        pending.Push(operation);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (partOf(next) is { } part)
            {
                parts.Add(part);
                continue;
            }

            var children = ChildrenOf(next);
            if (children is null)
            {
                return null;
            }

            foreach (var child in children)
            {
                pending.Push(child);
            }
        }

        return new MappedText(operation.Syntax, parts);
    }

    private static TextPart? PartOf(IOperation operation, Func<ITypeSymbol?, string> placeholder) => operation switch
    {
        ILiteralOperation { Syntax: LiteralExpressionSyntax syntax, ConstantValue.Value: string value } => TextPart.Literal(syntax.Token, value),
        ILiteralOperation { Syntax: InterpolatedStringTextSyntax syntax, ConstantValue.Value: string value } => TextPart.Literal(syntax.TextToken, value),
        IInterpolatedStringAppendOperation { Kind: OperationKind.InterpolatedStringAppendFormatted, Syntax: InterpolationSyntax syntax } append =>
            TextPart.Hole(placeholder(ArgumentOf(append).Type), syntax),
        IBinaryOperation or IInterpolatedStringOperation or IConversionOperation => null,
        { ConstantValue: { HasValue: true, Value: var value } } => TextPart.Elsewhere(value as string ?? ""),
        _ => null,
    };

    // The value that stands in a composed string; null where the operation is a text, or made of others.
    private static IOperation? HoleOf(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: string } } or IInterpolatedStringOperation or IInterpolatedStringTextOperation => null,
        IInterpolationOperation { Expression.ConstantValue: { HasValue: true, Value: string }, FormatString: null, Alignment: null } => null,
        IInterpolationOperation { FormatString: null, Alignment: null } hole => hole.Expression,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => null,
        IConversionOperation { OperatorMethod: null, IsImplicit: true } => null,
        _ => operation,
    };

    // In the order in which a stack wants them: last first.
    private static IEnumerable<IOperation>? ChildrenOf(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => [sum.RightOperand, sum.LeftOperand],
        IInterpolatedStringHandlerCreationOperation creation => [creation.Content],
        IInterpolatedStringAdditionOperation sum => [sum.Right, sum.Left],
        IInterpolatedStringOperation interpolated => interpolated.Parts.Reverse(),
        IInterpolatedStringTextOperation text => [text.Text],
        IInterpolatedStringAppendOperation { Kind: OperationKind.InterpolatedStringAppendLiteral } append => [ArgumentOf(append)],
        IInterpolationOperation { FormatString: null, Alignment: null } hole => [hole.Expression],
        IConversionOperation { OperatorMethod: null } conversion => [conversion.Operand],
        _ => null,
    };

    private static IOperation ArgumentOf(IInterpolatedStringAppendOperation append) =>
        append.AppendCall is IInvocationOperation { Arguments: [var argument, ..] } ? argument.Value : append.AppendCall;
}
