namespace Metabot.Generators.Declarations;

// What an edit means for the nodes of a graph.
internal sealed class ProgramChanges
{
    private readonly SourceProgram _before;
    private readonly SourceProgram _now;
    private readonly DependencyGraph _graph;
    private readonly NameLookup _lookup;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private ProgramChanges(SourceProgram before, SourceProgram now, DependencyGraph graph)
    {
        (_before, _now, _graph, _lookup) = (before, now, graph, new NameLookup(now));
        if (before.Names == now.Names)
        {
            return;
        }

        var edited = new HashSet<SourceFile>(before.Files);
        edited.SymmetricExceptWith(now.Files);
        foreach (var file in edited)
        {
            NoteNames(file);
        }
    }

    // The nodes that say something else, whose names may mean something else, and all that lead to them. Null: everything.
    public static HashSet<string>? FindAffected(SourceProgram before, SourceProgram now, DependencyGraph graph)
    {
        var changes = new ProgramChanges(before, now, graph);
        var suspects = before.Names == now.Names ? before.FindEditedKeys(now).Where(graph.Contains) : graph.Keys;
        var affected = graph.FindAffectedBy(suspects.Where(changes.HasChanged));
        return affected.Contains(SourceProgram.GlobalsKey) ? null : affected;
    }

    private bool HasChanged(string key) => _now.Find(key) is not { } node
        || !node.SaysTheSameAs(_before.Find(key)!)
        || ((key == SourceProgram.GlobalsKey || node.Mentions(_names)) && !_lookup.FindCandidates(node).SetEquals(_graph.CandidatesFor(key)));

    // The names by which something can be found in one of the programs only.
    private void NoteNames(SourceFile file)
    {
        foreach (var type in file.Types)
        {
            Note(type.Name, names => names.HasType(type.Key));
        }

        foreach (var space in file.Namespaces.SelectMany(chain => chain.Skip(1)))
        {
            Note(KnownNames.SimpleOf(space), names => names.Namespaces.Has(space));
        }

        foreach (var (name, carrier) in file.CarriedNames)
        {
            Note(name, names => names.FindCarriers(name).Contains(carrier));
        }
    }

    private void Note(string name, Func<DeclaredNames, bool> has)
    {
        if (has(_before.Names) != has(_now.Names))
        {
            _names.Add(name);
        }
    }
}
