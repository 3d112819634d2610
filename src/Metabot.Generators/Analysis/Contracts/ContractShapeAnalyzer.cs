using System.Collections.Immutable;
using Metabot.Generators;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Analysis.Contracts;

// MBOT1004, 1005, 1007 and 1009: why the generator leaves a type out, by the generator's own parser.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ContractShapeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        ContractShapeRules.Unwritable, ContractShapeRules.SameWireName, ContractShapeRules.NotAContract, ContractShapeRules.OuterNotPartial);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.BotTarget) is { } attribute)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, attribute), SymbolKind.NamedType);
            }
        });
    }

    private void Analyze(SymbolAnalysisContext context, INamedTypeSymbol targetAttribute)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.BaseType, targetAttribute)))
        {
            return;
        }

        foreach (var problem in ContractParser.FindProblems(type))
        {
            var rule = SupportedDiagnostics.First(descriptor => descriptor.Id == problem.RuleId);
            context.ReportDiagnostic(Diagnostic.Create(rule, problem.At.Locations[0], problem.Arguments));
        }
    }
}
