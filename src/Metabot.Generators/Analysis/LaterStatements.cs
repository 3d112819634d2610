using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// The statements behind the one that creates an object into a local, in the same block.
internal static class LaterStatements
{
    // None where a function may use the object at any time.
    public static IEnumerable<IOperation> After(IOperation creation, IReadOnlyList<ILocalReferenceOperation> uses) =>
        uses.Count == 0 || uses.Any(IsInFunction) || Declaration(creation) is not { } declaration ? [] : declaration.Parent switch
        {
            IBlockOperation block => block.Operations.SkipWhile(each => each != declaration).Skip(1),
            IUsingOperation { Body: IBlockOperation block } => block.Operations,
            _ => [],
        };

    private static IOperation? Declaration(IOperation creation)
    {
        var operation = creation;
        while (operation is not (null or IVariableDeclarationGroupOperation))
        {
            operation = operation.Parent;
        }

        return operation?.Parent is IUsingDeclarationOperation declaration ? declaration : operation;
    }

    private static bool IsInFunction(IOperation use)
    {
        var operation = use.Parent;
        while (operation is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            operation = operation.Parent;
        }

        return operation is not null;
    }
}
