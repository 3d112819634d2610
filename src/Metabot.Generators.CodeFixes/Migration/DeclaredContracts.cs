using Metabot.Generators.Analysis;
using Metabot.Generators.Analysis.Migration;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.CodeFixes.Migration;

internal static class DeclaredContracts
{
    // The contract of a target, in this program or in one that it refers to; null when there is none.
    public static INamedTypeSymbol? Find(UntypedTarget target, Compilation compilation) => Find(each => each == target.Target, compilation);

    public static INamedTypeSymbol? Find(Func<TargetModel, bool> isMeant, Compilation compilation) =>
        compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Concat(PackageUse.UsersIn(compilation).SelectMany(assembly => TypesIn(assembly.GlobalNamespace)))
            .FirstOrDefault(type => TargetParser.Parse(type) is { } target && isMeant(target));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));
}
