using System.Collections.Immutable;

namespace Metabot.Generators.Declarations;

// All parts of one thing that names lead to and from, in the order of the program's files. Outer is the key of the type
// around it.
internal sealed class SourceNode(string key, string? outer, ImmutableArray<SourcePart> parts)
{
    public string Key => key;

    public string? Outer => outer;

    public ImmutableArray<SourcePart> Parts => parts;

    public IEnumerable<string> Names => parts.SelectMany(part => part.Text.Names);

    public IEnumerable<string> BaseNames => parts.SelectMany(part => part.Text.BaseNames);

    public SourceNode Add(SourcePart part) => new(key, outer, parts.Add(part));

    public SourceNode With(Dictionary<SourcePart, SourcePart> replaced) =>
        new(key, outer, parts.Select(part => replaced.TryGetValue(part, out var other) ? other : part).ToImmutableArray());

    public bool Mentions(HashSet<string> any) => any.Count > 0 && parts.Any(part => part.Text.Names.Overlaps(any));

    public bool SaysTheSameAs(SourceNode other)
    {
        if (parts.Length != other.Parts.Length)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].IsSame(other.Parts[i]))
            {
                return false;
            }
        }

        return true;
    }
}
