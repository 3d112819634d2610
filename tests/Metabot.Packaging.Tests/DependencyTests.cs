using System.Diagnostics;

namespace Metabot.Packaging.Tests;

/// <summary>What comes along with the one package that an application names.</summary>
public class DependencyTests(PackedFeed feed)
{
    [Theory]
    [InlineData("Metabot.Client")]
    [InlineData("Metabot.Client.Flurl")]
    public async Task A_console_application_of_NET_8_gets_assemblies_of_NET_8(string package)
    {
        var project = feed.NewProject("net8-console-" + package);
        project.Packages = $"""<PackageReference Include="{package}" Version="{feed.Version}" />""";
        project.TargetFramework = "net8.0";
        var result = await project.BuildAsync("""Console.WriteLine(new Metabot.JobOptions { LeadId = 1 });""");

        Assert.True(result.ExitCode == 0, result.Output);
        var foreign = project.BuiltAssemblies.Where(file => IsForeign(file) && !Path.GetFileName(file).StartsWith("Flurl", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(foreign);
        Assert.All(foreign, IsOfNET8);
    }

    [Fact]
    public async Task A_web_application_of_NET_8_gets_assemblies_of_NET_8()
    {
        var project = feed.NewProject("net8-web");
        (project.TargetFramework, project.Sdk) = ("net8.0", "Microsoft.NET.Sdk.Web");
        var result = await project.BuildAsync("""Console.WriteLine(new Metabot.JobOptions { LeadId = 1 });""");

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.All(project.BuiltAssemblies.Where(IsForeign), IsOfNET8);
    }

    [Fact]
    public async Task The_Flurl_transport_brings_the_newest_Flurl()
    {
        var project = feed.NewProject("flurl");
        project.Packages = $"""<PackageReference Include="Metabot.Client.Flurl" Version="{feed.Version}" />""";

        var output = await project.RunAsync("""
            using Flurl.Http;
            using Metabot.Client.Flurl;
            _ = new FlurlClient("http://127.0.0.1:1").Bot(42, "secret");
            Console.WriteLine($"Flurl.Http {typeof(FlurlClient).Assembly.GetName().Version}");
            """);

        Assert.Contains("Flurl.Http 4.0.2", output, StringComparison.Ordinal);
        Assert.DoesNotContain(project.BuiltAssemblies, file => file.EndsWith("Newtonsoft.Json.dll", StringComparison.Ordinal));
    }

    private static void IsOfNET8(string file) =>
        Assert.StartsWith("8.0.", FileVersionInfo.GetVersionInfo(file).FileVersion, StringComparison.Ordinal);

    private static bool IsForeign(string file) => !Path.GetFileName(file).StartsWith("Metabot.", StringComparison.Ordinal);
}
