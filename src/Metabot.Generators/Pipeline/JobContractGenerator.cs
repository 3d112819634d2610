using System.Globalization;
using Metabot.Generators.Contracts;
using Metabot.Generators.Emission;
using Metabot.Generators.Pipeline;
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
        var files = context.CompilationProvider
            .Select(new ContractCatalog().MakeFiles)
            .SelectMany(static (all, _) => InSlots(all))
            .SelectMany(static (slot, _) => slot);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));
    }

    // The driver tells values apart by their place in the list. In a slot of its own a file keeps its place when others
    // come and go.
    private static IEnumerable<EquatableArray<GeneratedFile>> InSlots(EquatableArray<GeneratedFile> files)
    {
        var slots = files.ToLookup(file => TextHash.Compute(file.HintName).Substring(6), StringComparer.Ordinal);
        return Enumerable.Range(0, Slots).Select(slot => slots[slot.ToString("x2", CultureInfo.InvariantCulture)].ToEquatableArray());
    }
}
