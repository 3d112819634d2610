using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Metabot.AotSmoke.Tests;

/// <summary>The smoke program, compiled ahead of time into a folder of its own.</summary>
internal static class NativeProgram
{
    private const string Name = "Metabot.AotSmoke";

    /// <summary>Why it cannot be compiled on this machine; null when it can, as far as one sees.</summary>
    public static string? WhyNot() =>
        OperatingSystem.IsWindows() || Command.AnyExists("clang", "gcc") ? null : "NativeAOT needs clang or gcc on the PATH, and zlib's headers";

    public static async Task<FileInfo> PublishAsync(string folder, CancellationToken cancellationToken)
    {
        // all in the folder, bin and obj too: other builds of this repository may be running
        var published = Path.Combine(folder, "published");
        await Command.OutputAsync(
            "dotnet",
            ["publish", ProjectFolder(), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", published, "--artifacts-path", Path.Combine(folder, "artifacts")],
            cancellationToken);
        return new FileInfo(Path.Combine(published, OperatingSystem.IsWindows() ? Name + ".exe" : Name));
    }

    private static string ProjectFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", Name));
}
