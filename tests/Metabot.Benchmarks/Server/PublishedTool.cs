using System.Diagnostics;
using System.Runtime.InteropServices;
using Metabot.Generators.Tests;
using Metabot.Tests;

namespace Metabot.Benchmarks.Server;

/// <summary>The tool compiled ahead for this system, as its package has it.</summary>
internal sealed class PublishedTool : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("metabot-tool-");

    private PublishedTool()
    {
    }

    public string Command => Path.Combine(_folder.FullName, "Metabot.Tool");

    public static async Task<PublishedTool> PublishAsync()
    {
        var tool = new PublishedTool();
        var project = Path.Combine(Repository.Root, "src", "Metabot.Tool");
        string[] arguments = ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", tool._folder.FullName, "-nodeReuse:false"];
        _ = (await ChildProcess.RunAsync(new ProcessStartInfo("dotnet", arguments), Limit)).SuccessfulOutput;
        return tool;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
