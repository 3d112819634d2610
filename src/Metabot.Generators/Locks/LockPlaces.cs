namespace Metabot.Generators.Locks;

// The lines of one contract by their places: the type of each, and the values that an enum may have there.
internal sealed class LockPlaces
{
    private LockPlaces(IEnumerable<LockLine> lines)
    {
        var all = lines.Where(line => !line.IsContract).Distinct().ToList();
        Types = all.Where(line => line.Value is null)
            .GroupBy(line => line.Path, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => string.Join(" | ", same.Select(line => line.Word).Distinct().OrderBy(word => word, StringComparer.Ordinal)), StringComparer.Ordinal);
        Values = all.Where(line => line.Value is not null)
            .ToLookup(line => line.Path, line => (line.Value!, line.Word), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, string> Types { get; }

    // With the name, where the value is a number.
    public ILookup<string, (string Value, string Name)> Values { get; }

    public static LockPlaces Read(IEnumerable<LockLine> lines) => new(lines);

    // The place that holds another one; null for a parameter.
    public static string? ParentOf(string path)
    {
        var (isQuoted, end) = (false, 0);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '\\' && isQuoted)
            {
                i++;
            }
            else if (path[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && path[i] is ('.' or '[' or '{' or '<'))
            {
                end = i;
            }
        }

        return end == 0 ? null : path.Substring(0, end);
    }

    // The parameter that a place is in.
    public static string ParameterOf(string path)
    {
        while (ParentOf(path) is { } parent)
        {
            path = parent;
        }

        return path;
    }
}
