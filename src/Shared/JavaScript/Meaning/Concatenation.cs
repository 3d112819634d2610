using Esprima.Ast;
using Metabot.JavaScript.Repairs;

namespace Metabot.JavaScript.Meaning;

// A string or a template whose holes stand inside, put together with '+' so that each hole is a value of its own.
internal static class Concatenation
{
    // Of all holes inside the node, in the order of the text. Empty where the node's place surely takes no expression, or may not.
    public static IReadOnlyList<TextEdit> FindEdits(ScriptText text, Node node, IReadOnlyList<TextRange> holes)
    {
        var (start, end) = (node.Range.Start, node.Range.End);
        var (first, last) = (holes[0], holes[holes.Count - 1]);
        // two values side by side become a text only beside one
        var beginsWithText = first.Start > start + 1 || (holes.Count > 1 && holes[1].Start == first.End);
        var endsWithText = last.End < end - 1;
        var isAlone = holes.Count == 1 && !beginsWithText && !endsWithText;
        if ((isAlone ? false : NeedsParentheses(text, node, beginsWithText)) is not { } parentheses)
        {
            return [];
        }

        var quote = text.Code[start];
        var opening = beginsWithText
            ? [new TextEdit(start, 0, parentheses ? "(" : ""), new TextEdit(first.Start, 0, $"{quote} + ")]
            : new[] { new TextEdit(start, 1, parentheses ? "(" : Gap(text.Code, start - 1)) };
        var closing = endsWithText
            ? [new TextEdit(last.End, 0, $" + {quote}"), new TextEdit(end, 0, parentheses ? ")" : "")]
            : new[] { new TextEdit(end - 1, 1, parentheses ? ")" : Gap(text.Code, end)) };
        return [.. opening.Concat(Between(holes, quote)).Concat(closing).Where(edit => edit.Length > 0 || edit.NewText.Length > 0)];
    }

    private static IEnumerable<TextEdit> Between(IReadOnlyList<TextRange> holes, char quote) => holes.Zip(holes.Skip(1), (left, right) => left.End == right.Start
        ? new[] { new TextEdit(right.Start, 0, " + ") }
        : [new TextEdit(left.End, 0, $" + {quote}"), new TextEdit(right.Start, 0, $"{quote} + ")]).SelectMany(edits => edits);

    // A value next to a word would become part of it.
    private static string Gap(string code, int neighbour) =>
        neighbour >= 0 && neighbour < code.Length && (char.IsLetterOrDigit(code[neighbour]) || code[neighbour] is '_' or '$') ? " " : "";

    // Null where a sum cannot stand, or nobody knows.
    private static bool? NeedsParentheses(ScriptText text, Node node, bool beginsWithText) => ParentOf(text, node) switch
    {
        BinaryExpression { Operator: BinaryOperator.Times or BinaryOperator.Divide or BinaryOperator.Modulo or BinaryOperator.Exponentiation } => true,
        BinaryExpression { Operator: BinaryOperator.Plus } sum => sum.Right == node && !beginsWithText,
        BinaryExpression { Operator: BinaryOperator.Minus } difference => difference.Right == node,
        BinaryExpression => false,
        UnaryExpression or AwaitExpression => true,
        MemberExpression member => member.Object == node,
        CallExpression call => call.Callee == node ? null : false,
        NewExpression creation => creation.Callee == node ? null : false,
        Property property => property.Key == node && !property.Computed ? null : false,
        ReturnStatement or VariableDeclarator or AssignmentExpression or ArrayExpression or ConditionalExpression or TemplateLiteral or SequenceExpression
            or IfStatement or SwitchStatement or SwitchCase => false,
        _ => null,
    };

    private static Node? ParentOf(ScriptText text, Node node) => text.Nodes
        .TakeWhile(each => each != node)
        .LastOrDefault(each => each.Range.Start <= node.Range.Start && node.Range.End <= each.Range.End);
}
