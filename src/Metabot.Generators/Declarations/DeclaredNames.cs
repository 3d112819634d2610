using System.Collections.Immutable;

namespace Metabot.Generators.Declarations;

// Which names a program declares, and where: nothing of what the declarations say.
internal sealed class DeclaredNames
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Container, string Name), SameName> _types;
    private readonly HashSet<string> _typeNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _carriers = new(StringComparer.Ordinal);
    private readonly List<string> _lookedUpByAll = [];

    public DeclaredNames(ImmutableArray<SourceFile> files)
    {
        _types = new(files.Length);
        foreach (var file in files)
        {
            foreach (var type in file.Types)
            {
                Add(type);
            }

            foreach (var namespaces in file.Namespaces)
            {
                Namespaces.Add(namespaces);
            }

            foreach (var (name, carrier) in file.CarriedNames)
            {
                Add(name, carrier);
            }
        }
    }

    public NamespaceTable Namespaces { get; } = new();

    // What is looked up whether a contract mentions it or not.
    public IReadOnlyList<string> LookedUpByAll => _lookedUpByAll;

    public bool HasType(string key) => _keys.Contains(key);

    public bool IsTypeName(string name) => _typeNames.Contains(name);

    public bool HasNested(string key) => _outer.Contains(key);

    // The types of a name, of any arity, in a namespace or in the type of that key.
    public SameName? FindTypes(string container, string name) => _types.TryGetValue((container, name), out var types) ? types : null;

    // What else has the name: the classes that declare such an extension member, the top-level statements.
    public IReadOnlyCollection<string> FindCarriers(string name) => _carriers.TryGetValue(name, out var carriers) ? carriers : [];

    private void Add(DeclaredType type)
    {
        if (!_keys.Add(type.Key))
        {
            return;
        }

        _typeNames.Add(type.Name);
        _types.TryGetValue((type.Container, type.Name), out var others);
        _types[(type.Container, type.Name)] = new SameName(type.Key, others);
        if (type.Outer is { } outer)
        {
            _outer.Add(outer.Key);
        }

        if (type.IsLookedUpByAll)
        {
            _lookedUpByAll.Add(type.Key);
        }
    }

    private void Add(string name, string carrier)
    {
        if (!_carriers.TryGetValue(name, out var carriers))
        {
            _carriers.Add(name, carriers = new(StringComparer.Ordinal));
        }

        carriers.Add(carrier);
    }

    public sealed record SameName(string Key, SameName? Others);
}
