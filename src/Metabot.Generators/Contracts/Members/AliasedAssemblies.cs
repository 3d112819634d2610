using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// The assemblies that a program sees through an extern alias only: generated code has no such alias. Hardly any program
// has one.
internal static class AliasedAssemblies
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<ISymbol>> Known = new();

    public static bool Hide(ITypeSymbol type, IAssemblySymbol from) =>
        type.ContainingAssembly is { } home && from is ISourceAssemblySymbol { Compilation: var program }
        && Known.GetValue(program, In) is { Count: > 0 } hidden && hidden.Contains(home);

    private static HashSet<ISymbol> In(Compilation program) => new(
        program.References
            .Where(reference => reference.Properties.Aliases is { IsEmpty: false } aliases && !aliases.Contains(MetadataReferenceProperties.GlobalAlias))
            .Select(program.GetAssemblyOrModuleSymbol)
            .OfType<ISymbol>(),
        SymbolEqualityComparer.Default);
}
