using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Metabot.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Benchmarks.Analyzers;

/// <summary>The analyzers of a package.</summary>
internal sealed record AnalyzerSet(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    public static AnalyzerSet Ours { get; } = new("Metabot", AllIn(typeof(JobContractGenerator).Assembly));

    /// <summary>One analyzer that looks at nothing. Handing a program over costs something, but a build does so anyway: the SDK has analyzers of its own.</summary>
    public static AnalyzerSet None { get; } = new("none", [new Idle()]);

    /// <summary>One that asks for a rare operation and does nothing with it: what a program pays as soon as any analyzer, the SDK's own too, looks at operations.</summary>
    public static AnalyzerSet AnyOperation { get; } = new("any that looks at operations", [new Idle(OperationKind.CoalesceAssignment)]);

    /// <summary>Those of a package that is copied beside this program.</summary>
    public static AnalyzerSet Rival(string name) =>
        new(name, AllIn(Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Rivals", name + ".dll"))));

    private static ImmutableArray<DiagnosticAnalyzer> AllIn(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1001", Justification = "No compiler is to load it.")]
    private sealed class Idle(params OperationKind[] operations) : DiagnosticAnalyzer
    {
        // without a rule it would be left out
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Ours.Analyzers[0].SupportedDiagnostics;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            if (operations.Length > 0)
            {
                context.RegisterOperationAction(static _ => { }, operations);
            }
        }
    }
}
