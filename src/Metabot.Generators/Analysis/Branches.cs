using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// The values that an expression chooses from: the branches of ?:, ?? and switch.
internal static class Branches
{
    // Down to what chooses no further, without the compiler's conversions; the value itself when it chooses nothing.
    public static IEnumerable<IOperation> Collect(IOperation value)
    {
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            var next = Values.Unconverted(pending.Pop());
            var branches = next.ConstantValue.HasValue ? [] : In(next);
            if (branches.Count == 0)
            {
                yield return next;
            }

            foreach (var branch in branches.Reverse())
            {
                pending.Push(branch);
            }
        }
    }

    // Empty when the operation chooses nothing.
    public static IReadOnlyList<IOperation> In(IOperation operation) => operation switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.WhenTrue, whenFalse],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        ISwitchExpressionOperation choice => [.. choice.Arms.Select(arm => arm.Value)],
        _ => [],
    };
}
