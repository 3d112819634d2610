using System.Collections.Immutable;

namespace Metabot.Generators.Declarations;

// The declarations of a program by simple name. A name may mean any of those that have it, so that what a type depends
// on is found without binding: too much at times, never too little.
internal sealed class DeclarationTable
{
    // What is looked up by its name although no contract mentions it.
    private static readonly string[] AlwaysMentioned = [KnownNames.SimpleOf(KnownNames.JobJsonWriter), "NotNullWhenAttribute"];

    private readonly Dictionary<string, SameName> _declarations;
    private readonly ulong _everywhere;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Stack<string> _waiting = new();

    public DeclarationTable(IReadOnlyList<SourceFile> files)
    {
        _declarations = new(files.Sum(file => file.Types.Count), StringComparer.Ordinal);
        foreach (var type in files.SelectMany(file => file.Types))
        {
            Add(type.Name, type);
        }

        foreach (var space in files.SelectMany(file => file.Namespaces).Distinct())
        {
            Add(KnownNames.SimpleOf(space), new DeclaredNamespace(space));
        }

        _everywhere = FingerprintOfGlobalUsings(files);
    }

    // Of the type, of those that are looked up beside it, and of everything that their names may lead to.
    public ulong FingerprintOf(DeclaredType type, ImmutableArray<string> beside)
    {
        Wait(beside);
        _waiting.Push(type.Name);
        return unchecked(_everywhere + Meanings());
    }

    private ulong FingerprintOfGlobalUsings(IReadOnlyList<SourceFile> files)
    {
        var text = new Fingerprint();
        foreach (var directive in files.SelectMany(file => file.GlobalUsings))
        {
            text.Add(directive.ToString());
            Wait(SourceFile.NamesIn(directive).ToImmutableArray());
        }

        Wait(AlwaysMentioned.ToImmutableArray());
        return unchecked(text.Value + Meanings());
    }

    // Of the names that wait, and of those that they lead to, each once.
    private ulong Meanings()
    {
        var sum = 0UL;
        while (_waiting.Count > 0)
        {
            var name = _waiting.Pop();
            if (_declarations.TryGetValue(name, out var same) && _seen.Add(name))
            {
                sum = unchecked(sum + Follow(same));
            }
        }

        _seen.Clear();
        return sum;
    }

    private ulong Follow(SameName? same)
    {
        var sum = 0UL;
        for (; same is not null; same = same.Others)
        {
            sum = unchecked(sum + same.Declaration.Fingerprint);
            Wait(same.Declaration.Mentions);
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

    private void Add(string name, IDeclaration declaration)
    {
        _declarations.TryGetValue(name, out var others);
        _declarations[name] = new SameName(declaration, others);
    }

    private sealed record SameName(IDeclaration Declaration, SameName? Others);
}
