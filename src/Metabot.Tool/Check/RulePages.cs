namespace Metabot.Tool.Check;

// The pages of docs/rules, embedded so that they can be read without a network.
internal static class RulePages
{
    private const string Extension = ".md";

    public static IEnumerable<string> Ids => typeof(RulePages).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
        .Select(name => name[..^Extension.Length])
        .Order(StringComparer.Ordinal);

    // Null when there is no such rule; letter case does not count.
    public static string? Find(string id)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream(id.ToUpperInvariant() + Extension);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
