using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.Packaging.Tests;

/// <summary>Two clones in two folders, with and without a remote, give the same packages, byte for byte.</summary>
public sealed class ReproducibleTests : IDisposable
{
    private static readonly string[] Left = [".git", "bin", "obj", "artifacts", "TestResults"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("metabot-clones-");

    [Fact]
    public async Task Two_clones_give_the_same_bytes()
    {
        var (one, other) = (await CloneAsync("one"), await CloneAsync(Path.Combine("another", "folder")));
        await GitAsync(other, "remote", "add", "origin", "https://example.org/fork.git");

        var packages = await Task.WhenAll(PackAsync(one), PackAsync(other));

        Assert.Equal(PackedFeed.Packages.Count + PackedFeed.ToolPackages.Count, packages[0].Count);
        Assert.Equal(packages[0].Select(Path.GetFileName), packages[1].Select(Path.GetFileName));
        Assert.All(packages[0].Zip(packages[1]), pair => AssertSame(pair.First, pair.Second));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void AssertSame(string left, string right)
    {
        using (var one = new PackageReader(left))
        using (var other = new PackageReader(right))
        {
            Assert.Equal(one.Names, other.Names);
            Assert.Contains("https://github.com/somebody/else/blob/main/", one.Text("README.md"), StringComparison.Ordinal);
            Assert.DoesNotContain("metabot-generators/metabot-generators", one.Text("README.md"), StringComparison.Ordinal);
            Assert.All(one.Names, name => Assert.True(one.Bytes(name).AsSpan().SequenceEqual(other.Bytes(name)), $"{name} in {left} and {right} differ"));
        }

        Assert.True(File.ReadAllBytes(left).AsSpan().SequenceEqual(File.ReadAllBytes(right)), $"{left} and {right} differ as files");
    }

    // What is in the working tree, committed or not, as one commit that is the same wherever it is made.
    private async Task<string> CloneAsync(string name)
    {
        var clone = Path.Combine(_folder.FullName, name);
        foreach (var file in Directory.GetFiles(Repository.Root).Where(file => !Left.Contains(Path.GetFileName(file))))
        {
            Copy(file, Path.Combine(clone, Path.GetFileName(file)));
        }

        foreach (var folder in new[] { "src", "eng" })
        {
            CopyFolder(Path.Combine(Repository.Root, folder), Path.Combine(clone, folder));
        }

        await GitAsync(clone, "init", "-q");
        await GitAsync(clone, "add", "-A");
        await GitAsync(clone, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "all");
        return clone;
    }

    private static async Task<List<string>> PackAsync(string clone)
    {
        var projects = Directory.GetFiles(Path.Combine(clone, "src"), "*.csproj", SearchOption.AllDirectories);
        await File.WriteAllTextAsync(Path.Combine(clone, "shipped.slnx"), $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}\" />"))}</Solution>");

        // What is compiled ahead is made of what is compared here, in minutes.
        await DotNet.SucceedAsync(
            clone, "pack", "shipped.slnx", "-c", "Release", "-o", "packages", "-p:RunAnalyzers=false", "-p:PublishReadyToRun=false", "-p:RepositoryUrl=https://github.com/somebody/else");
        return [.. Directory.GetFiles(Path.Combine(clone, "packages")).Order(StringComparer.Ordinal)];
    }

    private static async Task GitAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
        (start.Environment["GIT_AUTHOR_DATE"], start.Environment["GIT_COMMITTER_DATE"]) = ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
        var git = await ChildProcess.RunAsync(start, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(git.ExitCode == 0, git.Errors);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from))
        {
            Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(from).Where(folder => !Left.Contains(Path.GetFileName(folder))))
        {
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
