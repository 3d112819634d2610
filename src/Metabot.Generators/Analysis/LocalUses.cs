using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis;

// Where the local that an object is created into is used. Empty when the object goes elsewhere.
internal static class LocalUses
{
    public static IReadOnlyList<ILocalReferenceOperation> Find(IOperation creation) =>
        Values.Destination(creation) is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }
            ? Find(local, declarator)
            : [];

    // All in the body around the place.
    public static IReadOnlyList<ILocalReferenceOperation> Find(ILocalSymbol local, IOperation place) =>
        [.. Root(place).Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local))];

    // What the local is declared with; null when it gets its value otherwise.
    public static IOperation? InitialValue(ILocalReferenceOperation use) => Root(use).Descendants()
        .OfType<IVariableDeclaratorOperation>()
        .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, use.Local))
        ?.GetVariableInitializer() is { } initializer ? Values.Unconverted(initializer.Value) : null;

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
