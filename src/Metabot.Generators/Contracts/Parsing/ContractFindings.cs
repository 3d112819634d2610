using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Parsing;

// The problems of members as the contract's author needs them: of each rule one per parameter, at the parameter, with the way
// from there to the first.
internal sealed class ContractFindings(INamedTypeSymbol contract, TypePaths paths)
{
    public IEnumerable<ContractProblem> Find(IEnumerable<MemberProblem> problems)
    {
        foreach (var rule in problems.GroupBy(problem => problem.RuleId))
        {
            var owners = rule.ToLookup(problem => problem.Owner, SymbolEqualityComparer.Default);
            foreach (var own in owners[contract])
            {
                yield return Finding(own, own.Member, null, others: 0);
            }

            foreach (var parameter in paths.Parameters.Where(parameter => !owners[contract].Any(problem => IsSame(problem.Member, parameter))))
            {
                var met = paths.From(parameter).SelectMany(step => owners[step.Type].Select(problem => (Problem: problem, step.Way))).ToList();
                if (met.Count > 0)
                {
                    var (first, way) = met[0];
                    yield return Finding(first, parameter, TypePaths.Extend(way, first.Owner, first.Member), met.Count - 1);
                }
            }
        }
    }

    // What the contract does not declare itself, or not where its author writes, is reported at its name.
    private ContractProblem Finding(MemberProblem problem, ISymbol parameter, string? way, int others) =>
        new(problem.RuleId, IsDeclaredHere(parameter) ? parameter : contract, problem.Describe(parameter.Name, way, others));

    private bool IsDeclaredHere(ISymbol member) =>
        IsSame(member.ContainingType, contract) && member.Locations is [{ SourceTree: { } tree }, ..] && !GeneratedCode.IsIn(tree);

    private static bool IsSame(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
