using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Metabot.Benchmarks.Compiling;
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

    /// <summary>The SDK's own, which every build of a new project runs.</summary>
    public static AnalyzerSet Sdk { get; } = new("the SDK's own",
    [
        .. AllIn(Assembly.LoadFrom(Path.Combine(Sdks.Analyzers, "Microsoft.CodeAnalysis.NetAnalyzers.dll"))),
        .. AllIn(Assembly.LoadFrom(Path.Combine(Sdks.Analyzers, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"))),
    ]);

    /// <summary>Those of a package that is copied beside this program.</summary>
    public static AnalyzerSet Rival(string name) =>
        new(name, AllIn(Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Rivals", name + ".dll"))));

    /// <summary>These and those of another package.</summary>
    public AnalyzerSet With(AnalyzerSet other) => new($"{Name} and {other.Name}", [.. Analyzers, .. other.Analyzers]);

    // Of those that say nothing above a suggestion, a build runs none.
    private static ImmutableArray<DiagnosticAnalyzer> AllIn(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.IsEnabledByDefault && rule.DefaultSeverity >= DiagnosticSeverity.Warning)),
    ];

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1001", Justification = "No compiler is to load it.")]
    private sealed class Idle : DiagnosticAnalyzer
    {
        // without a rule it would be left out
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Ours.Analyzers[0].SupportedDiagnostics;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        }
    }
}
