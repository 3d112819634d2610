using Metabot.Generators.Contracts.Parsing;
using Metabot.Generators.Contracts;
using Metabot.Generators.Emission;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Contracts.Completion;

// MBOT1011: no generator sees what another one makes, an analyzer sees it all. What ours wrote is compared with what it would
// write of the final program.
internal static class CompletionCheck
{
    public static IEnumerable<ContractProblem> Find(INamedTypeSymbol contract, ContractModel final, GeneratorOutputs outputs)
    {
        var parts = AddedParts.Find(contract, outputs);
        if (parts.Found.Count == 0)
        {
            return [];
        }

        var written = contract.ContainingNamespace.GetTypeMembers(final.SchedulingClass, arity: 0).SelectMany(type => type.DeclaringSyntaxReferences).FirstOrDefault();
        return written is not null && LinesOf(written.SyntaxTree.ToString()).Contains(LinesOf(SerializerOf(final))) ? []
            : new ContractFindings(contract, parts.Paths).Find(parts.Found.Select(part => part with { HindersAll = written is null }));
    }

    private static string SerializerOf(ContractModel contract)
    {
        var source = new SourceWriter();
        SerializerEmitter.Emit(source, contract, new Utf8Texts(contract.Language));
        return source.Finish();
    }

    // Without the indentation, which depends on what stands around.
    private static string LinesOf(string text) => string.Join("\n", text.Split('\n').Select(line => line.Trim()));
}
