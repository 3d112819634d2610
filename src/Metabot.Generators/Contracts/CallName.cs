using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

// WelcomeParams -> Welcome. Where two contracts of one namespace would come out the same (OrderParams, OrderJob), each
// keeps its whole name, which is its own.
internal static class CallName
{
    private static readonly string[] Suffixes = ["Params", "Job", "Contract"];

    public static string Of(INamedTypeSymbol type)
    {
        var suffix = Suffixes.FirstOrDefault(each => type.Name.Length > each.Length && type.Name.EndsWith(each, StringComparison.Ordinal));
        if (suffix is null)
        {
            return type.Name;
        }

        var stem = type.Name.Substring(0, type.Name.Length - suffix.Length);
        var isTaken = Suffixes.Append("").Any(other => other != suffix && IsContract(type.ContainingNamespace, stem + other));
        return isTaken ? type.Name : stem;
    }

    private static bool IsContract(INamespaceSymbol home, string name) =>
        home.GetTypeMembers(name).Any(type => TargetParser.Parse(type) is not null);
}
