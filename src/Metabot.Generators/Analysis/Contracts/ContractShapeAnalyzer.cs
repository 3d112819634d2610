using Metabot.Generators.Analysis.Contracts.Completion;
using Metabot.Generators.Contracts.Parsing;
using Metabot.Generators;
using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Contracts;

// MBOT1004, 1005, 1007, 1009 and 1014: why the generator leaves a type out, by the generator's own parser; MBOT1011 and MBOT1013:
// what is missing in what it made.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ContractShapeAnalyzer() : PackageAnalyzer(
    Rule.UnwritableType, Rule.SameWireName, Rule.NotAContract, Rule.OuterTypeNotPartial,
    Rule.AddedElsewhere, Rule.UnreadableAnswer, Rule.NoReader)
{
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        if (symbols.BotTarget is not null)
        {
            var outputs = new GeneratorOutputs(context.Compilation);
            context.RegisterSymbolAction(symbol => Analyze(symbol, outputs), SymbolKind.NamedType);
        }
    }

    private void Analyze(SymbolAnalysisContext context, GeneratorOutputs outputs)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!TargetParser.IsContract(type))
        {
            return;
        }

        var problems = ContractParser.FindProblems(type);
        Report(context, problems);
        if (problems.Count == 0 && ContractParser.ParseFinal(type, context.Compilation) is { } contract)
        {
            Report(context, CompletionCheck.Find(type, contract, outputs));
            if (contract.WhyNoReader is { } why && !HasReader(type, contract))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule.NoReader.Descriptor, type.Locations[0], type.Name, why));
            }
        }
    }

    private void Report(SymbolAnalysisContext context, IEnumerable<ContractProblem> problems)
    {
        foreach (var problem in problems)
        {
            var rule = SupportedDiagnostics.First(descriptor => descriptor.Id == problem.RuleId);
            context.ReportDiagnostic(Diagnostic.Create(rule, problem.At.Locations[0], problem.Arguments));
        }
    }

    // By now the type may have the generated one itself.
    private static bool HasReader(INamedTypeSymbol type, ContractModel contract) =>
        type.ContainingNamespace.GetTypeMembers(contract.SchedulingClass, arity: 0).Any(scheduling => !scheduling.GetMembers(ReaderName.Value).IsEmpty);
}
