using Metabot.Generators.Analysis.Scheduling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Conditions;

// The contract whose parameters a condition sees as `request`: the type that carries the attribute, or the one that is scheduled in
// the same call, also when the options come to the call by way of locals.
internal sealed class ConditionContract
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    // Null when there is none, or more than one.
    public INamedTypeSymbol? For(IOperation operation, ISymbol containing)
    {
        var contracts = ContractsFor(operation, containing).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Take(2).ToList();
        return contracts is [var contract] ? contract : null;
    }

    private IEnumerable<INamedTypeSymbol> ContractsFor(IOperation operation, ISymbol containing)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case IAttributeOperation:
                    return containing is INamedTypeSymbol type && ScheduledContract.Find(type) is not null ? [type] : [];
                case IInvocationOperation call:
                    return ScheduledContract.Find(call) is { } scheduled ? [scheduled.Type] : [];
                case IVariableDeclaratorOperation { Symbol: var local }:
                    return Following(local, outer, containing);
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation { Local: var local } } } assignment when assignment.Value == inner:
                    return Following(local, outer, containing);
                case IBlockOperation or IAnonymousFunctionOperation:
                    return [];
            }
        }

        return [];
    }

    private IEnumerable<INamedTypeSymbol> Following(ILocalSymbol local, IOperation place, ISymbol containing) =>
        _followed.Add(local) ? LocalUses.Find(local, place).SelectMany(use => ContractsFor(use, containing)) : [];
}
