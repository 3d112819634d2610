namespace Metabot.Generators.Declarations;

// What the names in a node may mean, by the rules of C# and without binding: too much at times, never too little. See
// docs/incrementality.md.
internal sealed class NameLookup(SourceProgram program)
{
    private readonly Dictionary<string, List<string>> _bases = new(StringComparer.Ordinal);

    // The keys of nodes, and the namespaces.
    public HashSet<string> FindCandidates(SourceNode node)
    {
        var names = node.Names.Concat(program.GlobalNames).Distinct(StringComparer.Ordinal).ToList();
        var namespaces = program.Names.Namespaces.FindOpened(node.Parts, names);
        var types = new CandidateTypes(program, names.Where(program.Names.IsTypeName));
        types.Enter(node.Key);
        Find(names, namespaces, types.Enter);
        types.EnterAll(names.SelectMany(program.Names.FindCarriers));

        if (node.Key == SourceProgram.GlobalsKey)
        {
            types.EnterAll(program.Names.LookedUpByAll);
        }

        types.EnterBasesAndNested(FindBases);
        namespaces.UnionWith(types.Keys);
        return namespaces;
    }

    // The types of namespaces that the names of a base list may mean.
    private List<string> FindBases(SourceNode node)
    {
        if (!_bases.TryGetValue(node.Key, out var bases))
        {
            _bases.Add(node.Key, bases = []);
            var names = node.BaseNames.Distinct(StringComparer.Ordinal).ToList();
            if (names.Count > 0)
            {
                names.AddRange(program.GlobalNames);
                Find(names, program.Names.Namespaces.FindOpened(node.Parts, names), bases.Add);
            }
        }

        return bases;
    }

    private void Find(List<string> names, HashSet<string> namespaces, Action<string> found)
    {
        foreach (var name in names.Where(program.Names.IsTypeName))
        {
            foreach (var home in namespaces)
            {
                for (var same = program.Names.FindTypes(home, name); same is not null; same = same.Others)
                {
                    found(same.Key);
                }
            }
        }
    }
}
