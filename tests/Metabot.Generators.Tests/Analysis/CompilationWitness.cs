using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis;

// Tells which compilation the analyzers of a run were given: a copy of the one that was asked about.
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1001", Justification = "No compiler is to load it.")]
internal sealed class CompilationWitness(ImmutableArray<DiagnosticDescriptor> rules) : DiagnosticAnalyzer
{
    public Compilation? Seen { get; private set; }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => rules;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(end => Seen = end.Compilation);
    }
}
