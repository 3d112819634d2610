using System.Text.RegularExpressions;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>What docs/incrementality.md asks of the parser: nothing is looked up by a name that the engine does not know of.</summary>
public partial class LookupTests
{
    // What may be asked for by name: our own types, those of the framework, a declaration's own type.
    [GeneratedRegex(@"GetTypesByMetadataName\((?!name\)\.FirstOrDefault\(FrameworkTypes\.Contain\))|GetTypeByMetadataName\((?!KnownNames\.|""System\.|declared\.MetadataName)|GetSymbolsWithName|GetNamespaceMembers|LookupSymbols|LookupNamespacesAndTypes")]
    private static partial Regex UnknownLookup();

    [Fact]
    public void The_parser_looks_up_known_names_only()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Metabot.Generators/Contracts"), "*.cs", SearchOption.AllDirectories).ToList();

        Assert.True(sources.Exists(path => File.ReadAllText(path).Contains("GetTypeByMetadataName(KnownNames.", StringComparison.Ordinal)));
        Assert.All(sources, path => Assert.DoesNotMatch(UnknownLookup(), File.ReadAllText(path)));
    }
}
