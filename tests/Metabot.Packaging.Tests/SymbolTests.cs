namespace Metabot.Packaging.Tests;

/// <summary>Whoever steps into a call sees our source: symbols are in the assemblies, sources behind a link or in the symbols.</summary>
public class SymbolTests(PackedFeed feed)
{
    [Theory]
    [InlineData("Metabot.Abstractions", "lib/netstandard2.0/Metabot.Abstractions.dll")]
    [InlineData("Metabot.Client", "lib/net8.0/Metabot.Client.dll")]
    [InlineData("Metabot.Client", "lib/net10.0/Metabot.Client.dll")]
    [InlineData("Metabot.Client.EntityFrameworkCore", "lib/net10.0/Metabot.Client.EntityFrameworkCore.dll")]
    [InlineData("Metabot.Client.Flurl", "lib/netstandard2.0/Metabot.Client.Flurl.dll")]
    [InlineData("Metabot.Client.Resilience", "lib/net10.0/Metabot.Client.Resilience.dll")]
    [InlineData("Metabot.Generators", "analyzers/dotnet/roslyn4.8/cs/Metabot.Generators.dll")]
    [InlineData("Metabot.Generators", "analyzers/dotnet/roslyn4.8/cs/Metabot.Generators.CodeFixes.dll")]
    [InlineData("Metabot.Generators", "lock/dotnet/roslyn4.8/cs/Metabot.Generators.ContractLock.dll")]
    [InlineData("Metabot.Server", "lib/net10.0/Metabot.Server.dll")]
    [InlineData("Metabot.Testing", "lib/net8.0/Metabot.Testing.dll")]
    [InlineData("Metabot.Testing", "lib/net10.0/Metabot.Testing.dll")]
    [InlineData("Metabot.Tool.any", "tools/net10.0/any/Metabot.Tool.dll")]
    public void Sources_are_linked_to_the_repository_or_embedded(string package, string assembly)
    {
        using var reader = feed.Open(package);
        var linked = reader.LinkedSources(assembly);

        Assert.NotEmpty(linked);
        Assert.All(linked, source => Assert.DoesNotContain("/obj/", source.Replace('\\', '/'), StringComparison.Ordinal));
        if (Directory.Exists(Path.Combine(Repository.Root, ".git")) || File.Exists(Path.Combine(Repository.Root, ".git")))
        {
            Assert.Matches(@"^\{""documents"":\{"".+\*"":""https://raw\.githubusercontent\.com/[^""]+/[0-9a-f]{40}/\*""\}\}$", reader.SourceLink(assembly));
        }
    }
}
