using System.Xml.Linq;

namespace Metabot.Packaging.Tests;

public class ContentTests(PackedFeed feed)
{
    [Fact]
    public void The_compiler_side_carries_its_parsers_and_nothing_that_comes_with_the_compiler() => Assert.Equal(
        [
            "analyzers/dotnet/roslyn4.8/cs/Acornima.dll",
            "analyzers/dotnet/roslyn4.8/cs/Esprima.dll",
            "analyzers/dotnet/roslyn4.8/cs/Metabot.Generators.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.8/cs/Metabot.Generators.Completion.dll",
            "analyzers/dotnet/roslyn4.8/cs/Metabot.Generators.dll",
        ],
        feed.FilesOf("Metabot.Generators").Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Metabot.Abstractions", "lib/netstandard2.0/Metabot.Abstractions.dll")]
    [InlineData("Metabot.Abstractions", "lib/net8.0/Metabot.Abstractions.xml")]
    [InlineData("Metabot.Client", "lib/net10.0/Metabot.Client.dll")]
    [InlineData("Metabot.Client.EntityFrameworkCore", "lib/net10.0/Metabot.Client.EntityFrameworkCore.xml")]
    [InlineData("Metabot.Client.Flurl", "lib/netstandard2.0/Metabot.Client.Flurl.dll")]
    [InlineData("Metabot.Client.Resilience", "lib/net8.0/Metabot.Client.Resilience.xml")]
    [InlineData("Metabot.Server", "lib/net10.0/Metabot.Server.dll")]
    [InlineData("Metabot.Testing", "lib/net8.0/Metabot.Testing.dll")]
    [InlineData("Metabot.Testing", "lib/net10.0/Metabot.Testing.xml")]
    [InlineData("Metabot.Tool.any", "tools/net10.0/any/Metabot.Tool.dll")]
    [InlineData("Metabot.Generators", "buildTransitive/Metabot.Generators.targets")]
    [InlineData("Metabot.Generators", "lock/dotnet/roslyn4.8/cs/Metabot.Generators.ContractLock.dll")]
    [InlineData("Metabot.Generators", "config/all-errors.globalconfig")]
    [InlineData("Metabot.Generators", "docs/rules/MBOT2001.md")]
    [InlineData("Metabot.Client", "README.md")]
    public void Each_package_has_what_it_is_for(string package, string file) => Assert.Contains(file, feed.FilesOf(package));

    [Fact]
    public void The_client_brings_the_compiler_side_along() =>
        Assert.Matches("""<dependency id="Metabot.Generators" version="[^"]+" include="[^"]*Analyzers[^"]*"\s*/>""", feed.NuspecOf("Metabot.Client"));

    [Fact]
    public void The_Flurl_transport_asks_for_the_newest_Flurl_and_for_nothing_else() => Assert.Equal(
        [("Flurl.Http", "[4.0.2, 5.0.0)"), ("Metabot.Client", feed.Version)],
        Dependencies("Metabot.Client.Flurl", ".NETStandard2.0").Select(dependency => (dependency.Id, dependency.Version)).Order());

    [Fact]
    public void A_library_of_NET_8_asks_for_packages_of_NET_8_only() => Assert.All(
        Dependencies("Metabot.Client", "net8.0").Concat(Dependencies("Metabot.Abstractions", "net8.0")).Where(dependency => !dependency.Id.StartsWith("Metabot.", StringComparison.Ordinal)),
        dependency => Assert.StartsWith("8.0.", dependency.Version, StringComparison.Ordinal));

    [Theory]
    [InlineData("Metabot.Server")]
    [InlineData("Metabot.Tool")]
    public void The_schema_of_the_manifest_has_an_address_in_the_package(string package)
    {
        using var reader = feed.Open(package);
        Assert.Equal(Repository.Read("src", "Metabot.Server", "bot.schema.json"), reader.Text("schema/bot.schema.json"));
    }

    [Theory]
    [InlineData("net8.0", "Metabot.Client")]
    [InlineData("net10.0", "Metabot.Client", "Metabot.Server")]
    public void What_serves_every_test_framework_depends_on_none(string framework, params string[] packages) =>
        Assert.Equal(packages, Dependencies("Metabot.Testing", framework).Select(dependency => dependency.Id).Order(StringComparer.Ordinal));

    private IEnumerable<(string Id, string Version)> Dependencies(string package, string framework) => XDocument.Parse(feed.NuspecOf(package)).Descendants()
        .Where(group => group.Name.LocalName == "group" && (string?)group.Attribute("targetFramework") == framework)
        .Elements()
        .Select(dependency => ((string)dependency.Attribute("id")!, (string)dependency.Attribute("version")!));
}
