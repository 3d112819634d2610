using Metabot.Generators.Contracts;
using Metabot.Generators.Declarations;
using Metabot.Generators.Emission;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators;

/// <summary>
/// Emits the serializer and the typed calls of every annotated type, a file each. It reports nothing: what it leaves
/// out, an analyzer explains.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class JobContractGenerator : IIncrementalGenerator
{
    private const int Slots = 256;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var contracts = context.CompilationProvider
            .Select(new ContractCatalog().Of)
            .SelectMany(static (all, _) => InSlots(all))
            .SelectMany(static (slot, _) => slot);
        context.RegisterSourceOutput(contracts, static (output, contract) =>
            output.AddSource(HintName.Of(contract), ContractEmitter.Emit(contract)));
    }

    // The driver tells values apart by their place in the list. In a slot of its own a contract keeps its place when others
    // come and go.
    private static IEnumerable<EquatableArray<ContractModel>> InSlots(EquatableArray<ContractModel> contracts)
    {
        var slots = contracts.ToLookup(contract => Fingerprint.Of(contract.FullyQualifiedName) % Slots);
        return Enumerable.Range(0, Slots).Select(slot => slots[(ulong)slot].ToEquatableArray());
    }
}
