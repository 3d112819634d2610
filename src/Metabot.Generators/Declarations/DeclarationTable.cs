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

    public DeclarationTable(IReadOnlyList<SourceFile> files)
    {
        var spaces = new HashSet<string>(StringComparer.Ordinal);
        _declarations = new(files.Count, StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var type in file.Types)
            {
                Add(type.Name, type);
            }

            spaces.UnionWith(file.Namespaces);
        }

        foreach (var space in spaces)
        {
            Add(KnownNames.SimpleOf(space), new DeclaredNamespace(space));
        }

        _everywhere = FingerprintOfGlobalUsings(files);
    }

    // Of the type, of those that are looked up beside it, and of everything that their names may lead to.
    public ulong FingerprintOf(DeclaredType type, ImmutableArray<string> beside, NameWalk walk)
    {
        walk.Enter(beside);
        walk.Enter(type.Name);
        return unchecked(_everywhere + walk.Through(this));
    }

    public SameName? Find(string name) => _declarations.TryGetValue(name, out var same) ? same : null;

    private ulong FingerprintOfGlobalUsings(IReadOnlyList<SourceFile> files)
    {
        var text = new Fingerprint();
        var walk = new NameWalk();
        foreach (var directive in files.SelectMany(file => file.GlobalUsings))
        {
            text.Add(directive.ToString());
            walk.Enter(SourceFile.NamesIn(directive).ToImmutableArray());
        }

        walk.Enter(AlwaysMentioned.ToImmutableArray());
        return unchecked(text.Value + walk.Through(this));
    }

    private void Add(string name, IDeclaration declaration)
    {
        _declarations.TryGetValue(name, out var others);
        _declarations[name] = new SameName(declaration, others);
    }

    public sealed record SameName(IDeclaration Declaration, SameName? Others);
}
