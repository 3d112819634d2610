using System.Collections.Immutable;

namespace Metabot.Generators.Declarations;

// The nodes of a program, by their keys, and the names that lead to them.
internal sealed class SourceProgram
{
    // No type and no namespace has such a key.
    public const string GlobalsKey = "<globals>";
    public const string StatementsKey = "<statements>";

    private readonly Dictionary<string, SourceNode> _nodes;

    private SourceProgram(ImmutableArray<SourceFile> files, DeclaredNames names, Dictionary<string, SourceNode> nodes)
    {
        (Files, Names, _nodes) = (files, names, nodes);
        GlobalNames = nodes[GlobalsKey].Names.Distinct(StringComparer.Ordinal).ToImmutableArray();
    }

    public ImmutableArray<SourceFile> Files { get; }

    public DeclaredNames Names { get; }

    // Those that global using directives and attributes of the assembly mention.
    public ImmutableArray<string> GlobalNames { get; }

    public static SourceProgram Create(ImmutableArray<SourceFile> files)
    {
        var names = new DeclaredNames(files);
        var nodes = new Dictionary<string, SourceNode>(files.Length, StringComparer.Ordinal)
        {
            [GlobalsKey] = new SourceNode(GlobalsKey, null, ImmutableArray<SourcePart>.Empty),
        };
        foreach (var (key, part) in files.SelectMany(file => file.Parts))
        {
            nodes[key] = nodes.TryGetValue(key, out var node) ? node.Add(part) : new SourceNode(key, (part as DeclaredType)?.Outer?.Key, ImmutableArray.Create(part));
        }

        return new SourceProgram(files, names, nodes);
    }

    // After most key strokes a program declares the same things, and only the parts of one file are others.
    public SourceProgram Update(ImmutableArray<SourceFile> files)
    {
        if (!DeclaresTheSame(files))
        {
            return Create(files);
        }

        // All at once: files that change places have each other's parts.
        var edited = FindEdited(files).SelectMany(i => Files[i].Parts.Zip(files[i].Parts, static (before, now) => (before.Key, Before: before.Part, Now: now.Part))).ToList();
        var replaced = edited.ToDictionary(part => part.Before, part => part.Now);
        var nodes = new Dictionary<string, SourceNode>(_nodes, StringComparer.Ordinal);
        foreach (var key in edited.Select(part => part.Key).Distinct(StringComparer.Ordinal))
        {
            nodes[key] = nodes[key].With(replaced);
        }

        return new SourceProgram(files, Names, nodes);
    }

    public SourceNode? Find(string key) => _nodes.TryGetValue(key, out var node) ? node : null;

    // The keys of what files declare that are not the same in a program of the same names.
    public HashSet<string> FindEditedKeys(SourceProgram other) =>
        new(FindEdited(other.Files).SelectMany(i => Files[i].Parts).Select(part => part.Key), StringComparer.Ordinal);

    private bool DeclaresTheSame(ImmutableArray<SourceFile> files) =>
        files.Length == Files.Length && FindEdited(files).All(i => Files[i].DeclaresTheSameAs(files[i]));

    private IEnumerable<int> FindEdited(ImmutableArray<SourceFile> files)
    {
        for (var i = 0; i < files.Length; i++)
        {
            if (!ReferenceEquals(files[i], Files[i]))
            {
                yield return i;
            }
        }
    }
}
