namespace Metabot.Generators.Declarations;

// What each node's names may mean, for all nodes that some contract leads to.
internal sealed class DependencyGraph
{
    private readonly Dictionary<string, HashSet<string>> _candidates;
    private readonly Lazy<Dictionary<string, List<string>>> _users;

    private DependencyGraph(Dictionary<string, HashSet<string>> candidates)
    {
        _candidates = candidates;
        _users = new(FindUsers);
    }

    public static DependencyGraph Empty { get; } = new([]);

    public IEnumerable<string> Keys => _candidates.Keys;

    public bool Contains(string key) => _candidates.ContainsKey(key);

    public HashSet<string> CandidatesFor(string key) => _candidates[key];

    public DependencyGraph Without(HashSet<string> affected) =>
        new(_candidates.Where(known => !affected.Contains(known.Key)).ToDictionary(known => known.Key, known => known.Value, StringComparer.Ordinal));

    // And everything that these nodes lead to. What is known of a node holds for the program.
    public DependencyGraph With(SourceProgram program, IEnumerable<string> keys)
    {
        var waiting = new Stack<string>(keys.Append(SourceProgram.GlobalsKey).Where(key => !_candidates.ContainsKey(key)));
        if (waiting.Count == 0)
        {
            return this;
        }

        var candidates = new Dictionary<string, HashSet<string>>(_candidates, StringComparer.Ordinal);
        var lookup = new NameLookup(program);
        while (waiting.Count > 0)
        {
            var key = waiting.Pop();
            if (!candidates.ContainsKey(key) && program.Find(key) is { } node)
            {
                candidates.Add(key, lookup.FindCandidates(node));
                foreach (var next in candidates[key])
                {
                    waiting.Push(next);
                }
            }
        }

        return new DependencyGraph(candidates);
    }

    // With all that lead to them.
    public HashSet<string> FindAffectedBy(IEnumerable<string> changed)
    {
        var affected = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(changed);
        while (waiting.Count > 0)
        {
            var key = waiting.Pop();
            if (affected.Add(key) && _users.Value.TryGetValue(key, out var users))
            {
                foreach (var user in users)
                {
                    waiting.Push(user);
                }
            }
        }

        return affected;
    }

    private Dictionary<string, List<string>> FindUsers()
    {
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var known in _candidates)
        {
            foreach (var candidate in known.Value)
            {
                if (!users.TryGetValue(candidate, out var all))
                {
                    users.Add(candidate, all = []);
                }

                all.Add(known.Key);
            }
        }

        return users;
    }
}
