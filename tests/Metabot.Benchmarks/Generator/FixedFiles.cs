using Microsoft.CodeAnalysis;

namespace Metabot.Benchmarks.Generator;

/// <summary>A generator that does nothing but give so many files, which no edit changes: what is left is the driver's own work.</summary>
internal sealed class FixedFiles(IReadOnlyList<string> hintNames) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.CompilationProvider.SelectMany((_, _) => hintNames),
        static (output, name) => output.AddSource(name, "// nothing"));
}
