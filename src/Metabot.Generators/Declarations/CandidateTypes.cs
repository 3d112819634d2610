namespace Metabot.Generators.Declarations;

// Grows from the types of namespaces that a node's names may mean to those that are nested in them, in the types around
// them and in their base types.
internal sealed class CandidateTypes(SourceProgram program, IEnumerable<string> names)
{
    private readonly List<SourceNode> _types = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(names, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Keys => _keys;

    // With those around it.
    public void Enter(string key)
    {
        for (var each = key; each is not null && _keys.Add(each); each = _types[_types.Count - 1].Outer)
        {
            _types.Add(program.Find(each)!);
        }
    }

    public void EnterAll(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            Enter(key);
        }
    }

    // A nested type may be a base and a base may have nested types, so this goes on until nothing is new.
    public void EnterBasesAndNested(Func<SourceNode, IEnumerable<string>> findBases)
    {
        for (var done = 0; done < _types.Count + _names.Count;)
        {
            done = _types.Count + _names.Count;
            for (var i = 0; i < _types.Count; i++)
            {
                EnterAll(findBases(_types[i]));
                _names.UnionWith(_types[i].BaseNames.Where(program.Names.IsTypeName));
            }

            for (var i = 0; i < _types.Count; i++)
            {
                EnterNested(_types[i].Key);
            }
        }
    }

    private void EnterNested(string outer)
    {
        if (!program.Names.HasNested(outer))
        {
            return;
        }

        foreach (var name in _names)
        {
            for (var same = program.Names.FindTypes(outer, name); same is not null; same = same.Others)
            {
                Enter(same.Key);
            }
        }
    }
}
