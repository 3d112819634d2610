using Acornima;
using Acornima.Ast;
using Metabot.JavaScript.Places;

namespace Metabot.JavaScript.Verdicts;

// Of an expression before `=>` that is no list of parameters V8 blames the place by which it knows the expression: of a
// call the name called, of a sum the plus.
internal static class MalformedArrow
{
    public static SyntaxFault? Find(string code, SyntaxFault fault, Node? last) =>
        fault.IsToken("=>") && last is Expression && last.End <= fault.Index && string.IsNullOrWhiteSpace(code.Substring(last.End, fault.Index - last.End))
            && Operand(last) is not ArrowFunctionExpression and var operand
            ? ParserFaults.ArrowParameters(PlaceOf(code, FirstOfList(operand)), fault.Index + "=>".Length)
            : null;

    private static int PlaceOf(string code, Node node) => node switch
    {
        CallExpression call => PlaceOfCall(code, call),
        MemberExpression member => PlaceOfMember(code, member),
        BinaryExpression { Operator: Operator.NullishCoalescing } either => either.Right.Start,
        BinaryExpression binary => FirstFrom(code, binary.Left.End),
        UpdateExpression { Prefix: true } update => PlaceOf(code, update.Argument),
        UpdateExpression update => FirstFrom(code, update.Argument.End),
        TaggedTemplateExpression template => template.Quasi.Start,
        _ => node.Start,
    };

    private static int PlaceOfCall(string code, CallExpression call) => call.Callee switch
    {
        Identifier name => name.Start,
        MemberExpression { Computed: false } member => member.Property.Start,
        _ => FirstFrom(code, call.Callee.End),
    };

    private static int PlaceOfMember(string code, MemberExpression member) =>
        member.Computed || IsAfterCall(member.Object) ? FirstFrom(code, member.Object.End) : member.Property.Start;

    private static bool IsAfterCall(Node node)
    {
        while (node is MemberExpression member)
        {
            node = member.Object;
        }

        return node is CallExpression;
    }

    // The arrow belongs to the last operand of what binds weaker.
    private static Node Operand(Node node)
    {
        while (true)
        {
            switch (node)
            {
                case AssignmentExpression assignment:
                    node = assignment.Right;
                    break;
                case ConditionalExpression conditional:
                    node = conditional.Alternate;
                    break;
                case ArrowFunctionExpression { Body: Expression body }:
                    node = body;
                    break;
                case SequenceExpression sequence:
                    node = sequence.Expressions[sequence.Expressions.Count - 1];
                    break;
                default:
                    return node;
            }
        }
    }

    // A sum of three or more V8 keeps as a list, which it knows by its first part.
    private static Node FirstOfList(Node node)
    {
        while (node is BinaryExpression { Left: BinaryExpression left } list && left.Operator == list.Operator && IsListed(list.Operator))
        {
            node = FirstOf(list);
        }

        return node;
    }

    private static bool IsListed(Operator sign) => sign is Operator.LogicalAnd or Operator.LogicalOr or Operator.Addition or Operator.Subtraction
        or Operator.Multiplication or Operator.Division or Operator.Remainder or Operator.BitwiseAnd or Operator.BitwiseOr or Operator.BitwiseXor;

    private static Expression FirstOf(BinaryExpression list)
    {
        var first = list.Left;
        while (first is BinaryExpression inner && inner.Operator == list.Operator)
        {
            first = inner.Left;
        }

        return first;
    }

    // The tree has no parentheses.
    private static int FirstFrom(string code, int index)
    {
        while (char.IsWhiteSpace(code[index]) || code[index] == ')')
        {
            index++;
        }

        return index;
    }
}
