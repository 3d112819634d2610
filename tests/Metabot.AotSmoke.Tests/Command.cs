using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.AotSmoke.Tests;

/// <summary>A process that runs to its end.</summary>
internal static class Command
{
    // Compiling ahead of time takes a minute or two of a machine that does nothing else.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    public static async Task<string> OutputAsync(string file, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        (await ChildProcess.RunAsync(new ProcessStartInfo(file, arguments), Limit, cancellationToken)).SuccessfulOutput;

    /// <summary>Whether one of the programs can be called by its name.</summary>
    public static bool AnyExists(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))));
}
