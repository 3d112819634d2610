using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis;

// The constant strings among the values that an expression can have: branches, elements and the expression itself.
// A user-defined conversion makes something else of its operand, so it is not looked into.
internal static class ConstantTexts
{
    // Not yet named in Roslyn 4.8, where [a, b] has no kind at all.
    private const OperationKind CollectionExpression = (OperationKind)0x7F;

    public static IEnumerable<IOperation> In(IOperation value)
    {
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (next.ConstantValue.HasValue)
            {
                if (next.ConstantValue.Value is string)
                {
                    yield return next;
                }

                continue;
            }

            foreach (var child in ValuesOf(next))
            {
                pending.Push(child);
            }
        }
    }

    private static IEnumerable<IOperation> ValuesOf(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => [conversion.Operand],
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        { Kind: OperationKind.None } when operation.Syntax.IsKind(SyntaxKind.CollectionExpression) => operation.ChildOperations,
        { Kind: CollectionExpression } => operation.ChildOperations,
        _ => Branches.In(operation),
    };
}
