using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// The constant strings among the values that an expression can have: branches, elements and the expression itself.
// A user-defined conversion makes something else of its operand, so it is not looked into.
internal static class ConstantTexts
{
    // Nearly all values are constant, or no choice between others.
    public static IReadOnlyList<IOperation> In(IOperation value) =>
        value.ConstantValue.HasValue ? (IsText(value) ? [value] : [])
        : ValuesOf(value) is [] ? []
        : InParts(value);

    private static List<IOperation> InParts(IOperation value)
    {
        var (texts, pending) = (new List<IOperation>(), new Stack<IOperation>([value]));
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (IsText(next))
            {
                texts.Add(next);
            }
            else if (!next.ConstantValue.HasValue)
            {
                foreach (var part in ValuesOf(next))
                {
                    pending.Push(part);
                }
            }
        }

        return texts;
    }

    private static bool IsText(IOperation value) => value.ConstantValue is { HasValue: true, Value: string };

    private static IReadOnlyList<IOperation> ValuesOf(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => [conversion.Operand],
        _ => ListElements.In(operation) ?? Branches.In(operation),
    };
}
