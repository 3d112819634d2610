using System.IO.Compression;

namespace Metabot.Packaging.Tests;

/// <summary>All packages of the repository, packed once into a local feed under a version nobody else has.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("metabot-packaging-");

    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    public string Feed => Path.Combine(_folder.FullName, "feed");

    public async ValueTask InitializeAsync() => await DotNet.SucceedAsync(
        Repository.Root, "pack", "Metabot.Generators.sln", "--no-build", "-c", Build.Configuration, "-o", Feed, $"-p:Version={Version}", "-nodeReuse:false");

    /// <summary>The files of a package that are not NuGet's own, sorted.</summary>
    public IReadOnlyList<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.nupkg"));
        return [.. archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml" && !name.EndsWith(".nuspec", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    public string NuspecOf(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.nupkg"));
        using var reader = new StreamReader(archive.GetEntry($"{package}.nuspec")!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>A new console project outside the repository that sees the feed.</summary>
    internal ConsumerProject NewProject(string name) => new(Path.Combine(_folder.FullName, name), this);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
