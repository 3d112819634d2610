using System.Collections.Immutable;

namespace Metabot.Generators.Declarations;

// The namespaces that a program declares. The global one is "".
internal sealed class NamespaceTable
{
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Outer, string Name), string> _inner = [];

    // One with those around it, outermost first.
    public void Add(ImmutableArray<string> chain)
    {
        for (var i = chain.Length - 1; i > 0 && _all.Add(chain[i]); i--)
        {
            var name = KnownNames.SimpleOf(chain[i]);
            _names.Add(name);
            _inner[(chain[i - 1], name)] = chain[i];
        }
    }

    public bool Has(string qualified) => _all.Contains(qualified);

    // Those that names in a part may mean or open: the ones around it, and what a way of the names leads to from there.
    public HashSet<string> FindOpened(IEnumerable<SourcePart> parts, IEnumerable<string> names)
    {
        var opened = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var part in parts)
        {
            opened.UnionWith(part.Namespaces);
        }

        var waiting = new Stack<string>(opened);
        var steps = names.Where(_names.Contains).ToList();
        while (waiting.Count > 0)
        {
            var outer = waiting.Pop();
            foreach (var step in steps)
            {
                if (_inner.TryGetValue((outer, step), out var inner) && opened.Add(inner))
                {
                    waiting.Push(inner);
                }
            }
        }

        return opened;
    }
}
