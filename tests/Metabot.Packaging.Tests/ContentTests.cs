namespace Metabot.Packaging.Tests;

public class ContentTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public void The_compiler_side_carries_its_parsers_and_nothing_that_comes_with_the_compiler() => Assert.Equal(
        [
            "analyzers/dotnet/roslyn4.8/cs/Acornima.dll",
            "analyzers/dotnet/roslyn4.8/cs/Esprima.dll",
            "analyzers/dotnet/roslyn4.8/cs/Metabot.Generators.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.8/cs/Metabot.Generators.dll",
        ],
        feed.FilesOf("Metabot.Generators").Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Metabot.Abstractions", "lib/netstandard2.0/Metabot.Abstractions.dll")]
    [InlineData("Metabot.Abstractions", "lib/net8.0/Metabot.Abstractions.xml")]
    [InlineData("Metabot.Client", "lib/net10.0/Metabot.Client.dll")]
    [InlineData("Metabot.Client.Flurl", "lib/netstandard2.0/Metabot.Client.Flurl.dll")]
    [InlineData("Metabot.Server", "lib/net10.0/Metabot.Server.dll")]
    [InlineData("Metabot.Tool", "tools/net10.0/any/Metabot.Tool.dll")]
    [InlineData("Metabot.Generators", "buildTransitive/Metabot.Generators.targets")]
    [InlineData("Metabot.Generators", "config/all-errors.globalconfig")]
    [InlineData("Metabot.Generators", "docs/rules/MBOT2001.md")]
    [InlineData("Metabot.Client", "README.md")]
    public void Each_package_has_what_it_is_for(string package, string file) => Assert.Contains(file, feed.FilesOf(package));

    [Fact]
    public void The_client_brings_the_compiler_side_along() =>
        Assert.Matches("""<dependency id="Metabot.Generators" version="[^"]+" include="[^"]*Analyzers[^"]*"\s*/>""", feed.NuspecOf("Metabot.Client"));

    [Fact]
    public void The_Flurl_transport_serves_Flurl_2_to_4() =>
        Assert.Contains("""<dependency id="Flurl.Http" version="[2.4.2, 5.0""", feed.NuspecOf("Metabot.Client.Flurl"), StringComparison.Ordinal);

    [Fact]
    public void The_Flurl_transport_lifts_Newtonsoft_Json_over_its_advisory() =>
        Assert.Matches("""<dependency id="Newtonsoft.Json" version="13\.0\.[1-9]\d*"[ />]""", feed.NuspecOf("Metabot.Client.Flurl"));
}
