namespace Metabot.Generators.Locks;

// A lock as it is written anew: what the code says, in each of its target frameworks, and what it no longer has, as retired.
internal static class LockUpdate
{
    // A framework without a name is the only one.
    public static IEnumerable<LockLine> Merge(LockFile before, IReadOnlyCollection<(string? Framework, IReadOnlyList<LockedContract> Contracts)> now)
    {
        var living = new HashSet<string>(now.SelectMany(each => each.Contracts).Select(contract => contract.Name), StringComparer.Ordinal);
        var unreadable = new HashSet<string>(now.SelectMany(each => each.Contracts).Where(contract => contract.Lines is null).Select(contract => contract.Name), StringComparer.Ordinal);
        var kept = before.Lines.Where(line => unreadable.Contains(line.Contract) || !living.Contains(line.Contract));
        return kept.Select(line => line.IsContract && !living.Contains(line.Contract) ? LockLine.OfContract(line.Contract, isRetired: true) with { Framework = line.Framework } : line)
            .Concat(Unite(now, unreadable));
    }

    // A fact of some frameworks only is told of each of them.
    private static IEnumerable<LockLine> Unite(IReadOnlyCollection<(string? Framework, IReadOnlyList<LockedContract> Contracts)> now, HashSet<string> unreadable) => now
        .SelectMany(each => each.Contracts.Where(contract => !unreadable.Contains(contract.Name)).SelectMany(contract => contract.Lines!).Distinct().Select(line => (each.Framework, Line: line)))
        .GroupBy(each => each.Line, each => each.Framework)
        .SelectMany(same => same.Count() == now.Count ? [same.Key] : same.Select(framework => same.Key with { Framework = framework }));
}
