using Metabot.Generators;
using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Analysis.Contracts;

// MBOT1004, 1005, 1007 and 1009: why the generator leaves a type out, by the generator's own parser.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ContractShapeAnalyzer() : PackageAnalyzer(
    ContractShapeRules.Unwritable, ContractShapeRules.SameWireName, ContractShapeRules.NotAContract, ContractShapeRules.OuterNotPartial)
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.BotTarget) is { } attribute)
        {
            context.RegisterSymbolAction(symbol => Analyze(symbol, attribute), SymbolKind.NamedType);
        }
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
