using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis;

// Whether a program can have anything to do with the package: its name is written somewhere, or a library hands its types on. A look at each
// operation costs as much as the compile itself, and most programs of a solution that has the package somewhere need none.
internal static class PackageUse
{
    private const string RootNamespace = "Metabot";

    // All that they have is in the namespace.
    private static readonly HashSet<string> OwnAssemblies = ["Metabot.Abstractions", "Metabot.Client", "Metabot.Client.Flurl"];

    // Shared by all analyzers of a run.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> Answers = new();

    public static bool IsPossibleIn(Compilation compilation) =>
        Answers.GetValue(compilation, static asked => new StrongBox<bool>(IsNamedIn(asked) || UsersIn(asked).Any())).Value;

    // What is referred to and uses the package itself.
    public static IEnumerable<IAssemblySymbol> UsersIn(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(assembly => !OwnAssemblies.Contains(assembly.Name)
            && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(referenced => OwnAssemblies.Contains(referenced.Name))));

    private static bool IsNamedIn(Compilation compilation) =>
        compilation.SyntaxTrees.Any(tree => tree.GetText().ToString().IndexOf(RootNamespace, StringComparison.Ordinal) >= 0);
}
