namespace Metabot.Generators.Emission;

// FNV-1a: the same on every machine and in every process, unlike string.GetHashCode.
internal static class TextHash
{
    public static string Compute(string text)
    {
        var hash = 2166136261;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
