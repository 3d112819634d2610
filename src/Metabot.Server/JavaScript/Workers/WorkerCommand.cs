using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Metabot.Server.JavaScript.Workers;

// How this very assembly is started once more, as a worker: by the runtime that runs here, with the dependencies of the
// application that it stands in.
internal static class WorkerCommand
{
    // Of everything that a worker's engine holds at once; scripts get 16 MB of it.
    private const long HeapLimit = 96 * 1024 * 1024;

    public static ProcessStartInfo Create()
    {
        var start = new ProcessStartInfo(Host())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in Arguments())
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";

        // Most of a worker's life is its first scripts; to count calls for later makes those slower.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    private static IEnumerable<string> Arguments()
    {
        var assembly = typeof(WorkerCommand).Assembly.Location;
        if (assembly.Length == 0)
        {
            throw new InvalidOperationException(
                "JavaScript runs in processes of its own, which cannot be started from an application that is a single file; publish without PublishSingleFile, or set BotServerOptions.JavaScriptInProcess.");
        }

        yield return "exec";
        if (DependencyFile() is { } dependencies)
        {
            yield return "--depsfile";
            yield return dependencies;
            yield return "--runtimeconfig";
            yield return Path.ChangeExtension(Path.ChangeExtension(dependencies, null), ".runtimeconfig.json");
        }

        yield return assembly;
        yield return Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    }

    // The application's own; the list goes on with those of the frameworks.
    private static string? DependencyFile() =>
        (AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string)?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

    // From <root>/shared/Microsoft.NETCore.App/<version>/ up to the root.
    private static string Host() => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
