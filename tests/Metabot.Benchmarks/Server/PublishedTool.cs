using System.Diagnostics;
using System.Runtime.InteropServices;
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
        var project = Path.Combine(FindRoot(), "src", "Metabot.Tool");
        string[] arguments = ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", tool._folder.FullName, "-nodeReuse:false"];
        var result = await ChildProcess.RunAsync(new ProcessStartInfo("dotnet", arguments), Limit);
        return result.ExitCode == 0 ? tool : throw new InvalidOperationException(result.Output + result.Errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Metabot.Generators.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tool is published from a checkout, and this program lies in none.");
    }
}
