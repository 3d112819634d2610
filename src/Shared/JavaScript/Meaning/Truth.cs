using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

// Whether an expression counts as true in JavaScript whatever happens at run time; null when that depends.
internal static class Truth
{
    public static bool? Evaluate(ScriptText text, Node? value) => value switch
    {
        null => false,
        Literal literal => text.HasHole(literal) ? null : OfLiteral(literal),
        Identifier { Name: "undefined" or "NaN" } => false,
        TemplateLiteral { Expressions.Count: 0 } template => text.HasHole(template) ? null : template.Quasis[0].Value.Cooked != "",
        ArrayExpression or ObjectExpression or IFunction or IClass or NewExpression => true,
        UnaryExpression { Operator: UnaryOperator.LogicalNot } not => !Evaluate(text, not.Argument),
        UnaryExpression { Operator: UnaryOperator.Void } => false,
        UnaryExpression { Operator: UnaryOperator.TypeOf } => true,
        UnaryExpression { Operator: UnaryOperator.Minus or UnaryOperator.Plus, Argument: Literal { TokenType: Esprima.TokenType.NumericLiteral } number } => Evaluate(text, number),
        LogicalExpression { Operator: BinaryOperator.LogicalAnd } and => And(Evaluate(text, and.Left), Evaluate(text, and.Right)),
        LogicalExpression { Operator: BinaryOperator.LogicalOr } or => !And(!Evaluate(text, or.Left), !Evaluate(text, or.Right)),
        SequenceExpression sequence => Evaluate(text, sequence.Expressions[sequence.Expressions.Count - 1]),
        AssignmentExpression { Operator: AssignmentOperator.Assign } assignment => Evaluate(text, assignment.Right),
        _ => null,
    };

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left & right;

    private static bool? OfLiteral(Literal literal) => literal.TokenType switch
    {
        Esprima.TokenType.BooleanLiteral => literal.BooleanValue,
        Esprima.TokenType.NumericLiteral => literal.NumericValue is not (0 or double.NaN),
        Esprima.TokenType.BigIntLiteral => literal.BigIntValue is { IsZero: false },
        Esprima.TokenType.StringLiteral => literal.StringValue != "",
        Esprima.TokenType.NullLiteral => false,
        Esprima.TokenType.RegularExpression => true,
        _ => null,
    };
}
