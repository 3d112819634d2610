using Acornima;
using Acornima.Ast;

namespace Metabot.JavaScript.Verdicts;

// What is assigned to by itself, not as part of a pattern: there V8 compiles an assignment to a call, Acornima only in
// some places.
internal sealed class AssignmentTargets
{
    private readonly HashSet<int> _starts = [];

    public void Visit(Node node)
    {
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
}
