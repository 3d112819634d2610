using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.Benchmarks.Compiling;

/// <summary>The SDK's own compiler on a folder of sources, in a server that stays warm, as in a build.</summary>
internal sealed class Csc
{
    // of this run alone; without work it ends by itself
    private static readonly string[] Server = [$"-shared:metabot-{Environment.ProcessId}", "-keepalive:30"];

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string _responseFile;

    private Csc(string responseFile) => _responseFile = responseFile;

    /// <summary>Prepares a compilation with the client referenced.</summary>
    /// <param name="folder">Takes the response file and the output.</param>
    /// <param name="sources">The folder with the sources.</param>
    /// <param name="withPackage">Whether the generator takes part.</param>
    /// <param name="withAnalyzers">Whether the package's analyzers do, too.</param>
    public static Csc Prepare(string folder, string name, string sources, bool withPackage, bool withAnalyzers = true)
    {
        var references = Directory.EnumerateFiles(Sdks.References, "*.dll").Concat(Own("Metabot.Abstractions.dll", "Metabot.Client.dll"));
        IEnumerable<string> analyzers = withPackage ? Own("Metabot.Generators.dll", "Esprima.dll", "Acornima.dll") : [];
        var responseFile = Path.Combine(folder, name + ".rsp");
        File.WriteAllLines(responseFile,
        [
            "-nologo", "-target:library", "-nullable:enable", "-langversion:latest", "-debug:portable", "-nostdlib",
            withAnalyzers ? "-skipanalyzers-" : "-skipanalyzers+",
            $"-out:\"{Path.Combine(folder, name + ".dll")}\"",
            .. references.Select(path => $"-reference:\"{path}\""),
            .. analyzers.Select(path => $"-analyzer:\"{path}\""),
            $"\"{Path.Combine(sources, "*.cs")}\"",
        ]);
        return new Csc(responseFile);
    }

    public async Task CompileAsync()
    {
        var result = await ChildProcess.RunAsync(new ProcessStartInfo(Sdks.Host, [Sdks.Compiler, .. Server, "-noconfig", "@" + _responseFile]), Limit);
        if (result.SuccessfulOutput.Contains("warning", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(result.Output);
        }
    }

    private static IEnumerable<string> Own(params string[] files) => files.Select(file => Path.Combine(AppContext.BaseDirectory, file));
}
