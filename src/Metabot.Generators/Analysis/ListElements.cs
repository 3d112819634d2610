using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// The elements of a list that is written in place.
internal static class ListElements
{
    // Not yet named in Roslyn 4.8, where [a, b] has no kind at all.
    private const OperationKind CollectionExpression = (OperationKind)0x7F;

    // Null when the operation is no such list.
    public static IReadOnlyList<IOperation>? In(IOperation operation) => operation switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => [.. initializer.ElementValues],
        { Kind: OperationKind.None } when operation.Syntax.IsKind(SyntaxKind.CollectionExpression) => [.. operation.ChildOperations],
        { Kind: CollectionExpression } => [.. operation.ChildOperations],
        _ => null,
    };
}
