using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Metabot.Packaging.Tests.PackedFeed))]

namespace Metabot.Packaging.Tests;

/// <summary>All packages of the repository, packed once into a local feed under a version nobody else has.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("metabot-packaging-");

    public static IReadOnlyList<string> Packages { get; } =
        ["Metabot.Abstractions", "Metabot.Client", "Metabot.Client.EntityFrameworkCore", "Metabot.Client.Flurl", "Metabot.Client.Resilience", "Metabot.Generators", "Metabot.Server", "Metabot.Testing", "Metabot.Tool"];

    /// <summary>What the tool's package points at: one compiled ahead for this system, one for all others.</summary>
    public static IReadOnlyList<string> ToolPackages { get; } = [$"Metabot.Tool.{RuntimeInformation.RuntimeIdentifier}", "Metabot.Tool.any"];

    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    public string Feed => Path.Combine(_folder.FullName, "feed");

    public async ValueTask InitializeAsync() => await DotNet.SucceedAsync(
        Repository.Root, "pack", "Metabot.Generators.sln", "--no-build", "-c", Build.Configuration, "-o", Feed, $"-p:Version={Version}", "-nodeReuse:false");

    /// <summary>The files of a package that are not NuGet's own, sorted.</summary>
    public IReadOnlyList<string> FilesOf(string package)
    {
        using var reader = Open(package);
        return [.. reader.Names
            .Where(name => !Regex.IsMatch(name, @"^_rels/|^package/|^\[Content_Types\]\.xml$|\.nuspec$"))
            .Order(StringComparer.Ordinal)];
    }

    public string NuspecOf(string package)
    {
        using var reader = Open(package);
        return reader.Text($"{package}.nuspec");
    }

    internal PackageReader Open(string package) => new(Path.Combine(Feed, $"{package}.{Version}.nupkg"));

    /// <summary>A new project outside the repository that sees the feed.</summary>
    internal ConsumerProject NewProject(string name) => new(Path.Combine(_folder.FullName, name), this);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
