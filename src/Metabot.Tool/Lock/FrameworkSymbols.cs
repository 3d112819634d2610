using System.Globalization;

namespace Metabot.Tool.Lock;

// What #if knows in a target framework.
internal static class FrameworkSymbols
{
    private static readonly (int Major, int Minor)[] Cores = [(1, 0), (1, 1), (2, 0), (2, 1), (2, 2), (3, 0), (3, 1)];
    private static readonly (int Major, int Minor)[] Standards = [(1, 0), (1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (2, 0), (2, 1)];
    private static readonly string[] Frameworks = ["20", "35", "40", "45", "451", "452", "46", "461", "462", "47", "471", "472", "48", "481"];

    public static IEnumerable<string> Find(string framework)
    {
        var (name, platform) = framework.Split('-', 2) is [var first, var second] ? (first, second) : (framework, "");
        IEnumerable<string> symbols =
            name.StartsWith("netstandard", StringComparison.Ordinal) && TryParse(name["netstandard".Length..], out var standard) ? Versions("NETSTANDARD", standard, Standards)
            : name.StartsWith("net", StringComparison.Ordinal) && name.Contains('.', StringComparison.Ordinal) && TryParse(name["net".Length..], out var version) ? OfNet(version)
            : OfNetFramework(name);
        return platform.Length == 0 ? symbols : symbols.Append(new string([.. platform.TakeWhile(char.IsLetter)]).ToUpperInvariant());
    }

    private static IEnumerable<string> OfNet((int Major, int Minor) version) => Versions("NET", version, [.. Enumerable.Range(5, Math.Max(0, version.Major - 4)).Select(major => (major, 0))])
        .Append("NETCOREAPP")
        .Concat(Cores.Select(core => Symbol("NETCOREAPP", core) + "_OR_GREATER"));

    private static IEnumerable<string> OfNetFramework(string name) => Array.IndexOf(Frameworks, name.Replace("net", "", StringComparison.Ordinal)) is >= 0 and var last
        ? Frameworks.Take(last + 1).Select(version => $"NET{version}_OR_GREATER").Append("NETFRAMEWORK").Append(name.ToUpperInvariant())
        : [];

    private static IEnumerable<string> Versions(string prefix, (int Major, int Minor) version, (int Major, int Minor)[] all) => all
        .Where(each => each.CompareTo(version) <= 0)
        .Select(each => Symbol(prefix, each) + "_OR_GREATER")
        .Append(prefix)
        .Append(Symbol(prefix, version));

    private static string Symbol(string prefix, (int Major, int Minor) version) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{version.Major}_{version.Minor}");

    private static bool TryParse(string text, out (int Major, int Minor) version)
    {
        var isVersion = Version.TryParse(text, out var parsed);
        version = isVersion ? (parsed!.Major, parsed.Minor) : default;
        return isVersion;
    }
}
