using System.Text.RegularExpressions;

namespace Metabot.Generators.Locks;

// From a line of the lock to its fact.
internal static class LockLineParser
{
    private const string Quoted = """
        "(\\.|[^"\\])*"
        """;

    private const string Name = $@"({Quoted}|[\p{{L}}\p{{Nd}}_$\-]+)";
    private const string Code = $@"(#\d+|{Quoted}|[\p{{L}}\p{{Nd}}_$\-./]+)";
    private const string Path = $@"(\.(\*|{Name})|\[\]|\{{\}}|\{{key\}}|<({Name}=(#-?\d+|{Name})|#\d+)?>)+";

    private static readonly Regex Form = new(
        $@"^(?<contract>(script|trigger|broadcast|endpoint) {Code})( (?<retired>\(retired\))| (?<path>{Path})(: (?<type>.+?)|=(?<value>{Name})(: (?<name>{Name}))?))?( \[(?<framework>[\w.\-]+)\])?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    // Null for what is no line of a lock.
    public static LockLine? Parse(string line) => Form.Match(line) is not { Success: true } match ? null : new(
        match.Groups["contract"].Value,
        match.Groups["path"].Value,
        Find(match, "value"),
        Find(match, "retired") ?? Find(match, "type") ?? Find(match, "name") ?? "",
        Find(match, "framework"));

    private static string? Find(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;
}
