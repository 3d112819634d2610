using System.Reflection;

namespace Metabot.Generators.Analysis;

// Every rule has one page; the repository's address is set once, in the build.
internal static class RuleDocs
{
    private static readonly string Repository = typeof(RuleDocs).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => metadata.Key == "RepositoryUrl").Value!;

    public static string LinkTo(string ruleId) => $"{Repository}/blob/main/src/Metabot.Generators/docs/rules/{ruleId}.md";
}
