using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

// WelcomeParams -> Welcome. Where two contracts of one namespace would come out the same (OrderParams, OrderJob), each
// keeps its whole name, which is its own.
internal static class CallName
{
    // What the static class with a contract's calls ends in.
    public const string ClassSuffix = "Scheduling";

    private static readonly string[] Suffixes = ["Params", "Job", "Contract"];

    public static string Create(INamedTypeSymbol type)
    {
        var stem = StemOf(type.Name);
        return stem == type.Name || RivalsOf(type.Name).Any(rival => IsContract(type.ContainingNamespace, rival)) ? type.Name : stem;
    }

    // The other names that would come out the same.
    public static IEnumerable<string> RivalsOf(string name) =>
        StemOf(name) is var stem && stem != name ? Suffixes.Append("").Select(suffix => stem + suffix).Where(rival => rival != name) : [];

    // The static class with the contract's calls. Nested contracts take their outer types' names along, the innermost first in
    // the list: the class itself is never nested, extension methods cannot be.
    public static string ClassOf(IEnumerable<string> selfAndOuter) => string.Join("_", selfAndOuter.Reverse()) + ClassSuffix;

    private static string StemOf(string name) =>
        Suffixes.FirstOrDefault(each => name.Length > each.Length && name.EndsWith(each, StringComparison.Ordinal)) is { } suffix
            ? name.Substring(0, name.Length - suffix.Length)
            : name;

    private static bool IsContract(INamespaceSymbol home, string name) =>
        home.GetTypeMembers(name).Any(type => TargetParser.Parse(type) is not null);
}
