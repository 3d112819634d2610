using System.Collections.Immutable;

namespace Metabot.Generators.Declarations;

// The declarations of a program by simple name. A name may mean any of those that have it, so that what a type depends
// on is found without binding: too much at times, never too little.
internal sealed class DeclarationTable
{
    // What is looked up by its name although no contract mentions it.
    private static readonly string[] AlwaysMentioned = [KnownNames.SimpleOf(KnownNames.JobJsonWriter), "NotNullWhenAttribute"];

    private readonly Dictionary<string, SameName> _types;
    private readonly Dictionary<string, ulong> _namespaces = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _everywhere;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Stack<string> _waiting = new();
    private Fingerprint _globalUsings = new();

    public DeclarationTable(IReadOnlyList<SourceFile> files)
    {
        _types = new(files.Sum(file => file.Types.Count), StringComparer.Ordinal);
        foreach (var type in files.SelectMany(file => file.Types))
        {
            _types.TryGetValue(type.Name, out var others);
            _types[type.Name] = new SameName(type, others);
        }

        foreach (var space in files.SelectMany(file => file.Namespaces).Distinct())
        {
            AddNamespace(space);
        }

        var directives = files.SelectMany(file => file.GlobalUsings).ToList();
        directives.ForEach(directive => _globalUsings.Add(directive.ToString()));
        _everywhere = AlwaysMentioned.Concat(directives.SelectMany(SourceFile.NamesIn)).Distinct().ToImmutableArray();
    }

    // Of the type, of those that are looked up beside it, and of everything that their names may lead to.
    public ulong FingerprintOf(DeclaredType type, ImmutableArray<string> beside)
    {
        var sum = _globalUsings.Value;
        Wait(_everywhere);
        Wait(beside);
        _waiting.Push(type.Name);
        while (_waiting.Count > 0)
        {
            var name = _waiting.Pop();
            if (_seen.Add(name))
            {
                sum = unchecked(sum + Meanings(name));
            }
        }

        _seen.Clear();
        return sum;
    }

    private ulong Meanings(string name)
    {
        _namespaces.TryGetValue(name, out var sum);
        _types.TryGetValue(name, out var types);
        for (; types is not null; types = types.Others)
        {
            sum = unchecked(sum + types.Type.Fingerprint);
            Wait(types.Type.Mentions);
        }

        return sum;
    }

    private void Wait(ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            _waiting.Push(name);
        }
    }

    private void AddNamespace(string space)
    {
        var name = KnownNames.SimpleOf(space);
        _namespaces.TryGetValue(name, out var others);
        _namespaces[name] = unchecked(others + Fingerprint.Of(space));
    }

    private sealed record SameName(DeclaredType Type, SameName? Others);
}
