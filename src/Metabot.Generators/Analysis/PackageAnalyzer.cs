using System.Collections.Immutable;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis;

// What all analyzers of the package share. Start resolves the package's types once and registers nothing where they are absent; it is not
// even called where nothing can use them.
internal abstract class PackageAnalyzer(params Rule[] rules) : DiagnosticAnalyzer
{
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = rules.Select(rule => rule.Descriptor).ToImmutableArray();

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (MayConcern(start.Compilation))
            {
                Start(start, KnownSymbols.In(start.Compilation));
            }
        });
    }

    // A first look, cheap.
    protected virtual bool MayConcern(Compilation compilation) => PackageUse.IsPossibleIn(compilation);

    protected abstract void Start(CompilationStartAnalysisContext context, KnownSymbols symbols);
}
