using Esprima.Ast;
using Metabot.JavaScript.Repairs;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3003: an assignment where a comparison is likely.
internal static class Assignments
{
    public static IEnumerable<MeaningFinding> Find(ScriptText text) =>
        from node in text.Nodes
        from tested in ValuesTested(node)
        let value = LastOperand(tested)
        where value is AssignmentExpression { Operator: AssignmentOperator.Assign } assignment
            && ((node is IfStatement && value == tested) || assignment.Right is Literal)
            && !HasDoubleParentheses(text.Code, value)
        select Finding(text, (AssignmentExpression)value);

    public static MeaningFinding ToCall(string code, int index)
    {
        while (index < code.Length && char.IsWhiteSpace(code[index]))
        {
            index++;
        }

        var isPlain = index < code.Length && code[index] == '=';
        return new(Rule.AssignmentInCondition.Id, Math.Min(index, code.Length - 1), 1, "nothing can be assigned to the result of a call; write '==' to compare")
        {
            Edits = isPlain ? [new TextEdit(index, 1, "==")] : [],
        };
    }

    // A literal is assigned by mistake wherever truth is asked for; anything else may be meant outside an if.
    private static IEnumerable<Node?> ValuesTested(Node node) => node switch
    {
        IfStatement statement => [statement.Test],
        WhileStatement loop => [loop.Test],
        DoWhileStatement loop => [loop.Test],
        ForStatement loop => [loop.Test],
        ConditionalExpression expression => [expression.Test],
        LogicalExpression logical => [logical.Left],
        UnaryExpression { Operator: UnaryOperator.LogicalNot } not => [not.Argument],
        ReturnStatement statement => [statement.Argument],
        ArrowFunctionExpression { Body: AssignmentExpression { Left: Identifier name } body } arrow when arrow.Params.SelectMany(BoundNames.In).Contains(name.Name) => [body],
        _ => [],
    };

    // Whose truth is asked for where that of the whole is: `a && (b = 1);` asks for none.
    private static Node? LastOperand(Node? value)
    {
        while (value is LogicalExpression logical)
        {
            value = logical.Right;
        }

        return value;
    }

    // Which is how one says that the assignment is meant.
    private static bool HasDoubleParentheses(string code, Node node)
    {
        var before = code.Substring(0, node.Range.Start).TrimEnd();
        var after = code.Substring(node.Range.End).TrimStart();
        return before.EndsWith("(", StringComparison.Ordinal) && before.Substring(0, before.Length - 1).TrimEnd().EndsWith("(", StringComparison.Ordinal)
            && after.StartsWith(")", StringComparison.Ordinal) && after.Substring(1).TrimStart().StartsWith(")", StringComparison.Ordinal);
    }

    private static MeaningFinding Finding(ScriptText text, AssignmentExpression assignment)
    {
        var left = text.Code.Substring(assignment.Left.Range.Start, assignment.Left.Range.End - assignment.Left.Range.Start);
        var index = text.Code.IndexOf('=', assignment.Left.Range.End);
        return new(Rule.AssignmentInCondition.Id, index, 1, $"'=' writes to '{Excerpt.Cut(left)}'; write '==' to compare")
        {
            Edits = [new TextEdit(index, 1, "==")],
        };
    }
}
