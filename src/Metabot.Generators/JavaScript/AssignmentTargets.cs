using Acornima;
using Acornima.Ast;

namespace Metabot.JavaScript;

// V8 compiles an assignment to a call wherever it cannot be part of a pattern, Acornima only in some places.
internal sealed class AssignmentTargets
{
    private readonly HashSet<int> _starts = [];
    private Node? _last;

    public void Visit(Node node)
    {
        _last = node;
        switch (node)
        {
            case AssignmentExpression { Operator: not (Operator.LogicalAndAssignment or Operator.LogicalOrAssignment or Operator.NullishCoalescingAssignment) } assignment:
                _starts.Add(assignment.Left.Start);
                break;
            case UpdateExpression update:
                _starts.Add(update.Argument.Start);
                break;
            case ForInStatement loop:
                _starts.Add(loop.Left.Start);
                break;
            case ForOfStatement loop:
                _starts.Add(loop.Left.Start);
                break;
            // which was taken for an assignment before
            case AssignmentPattern pattern:
                _starts.Remove(pattern.Left.Start);
                break;
        }
    }

    // Whether something outside a pattern is assigned to what starts there.
    public bool Contains(int start) => _starts.Contains(start);

    // The parser stops right behind the call that it refuses to assign to.
    public CallExpression? CallAt(SyntaxFault fault) =>
        fault.Description.StartsWith("Invalid ", StringComparison.Ordinal) && _last is CallExpression call && call.Start == fault.Index ? call : null;
}
