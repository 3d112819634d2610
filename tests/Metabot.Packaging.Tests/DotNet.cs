using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.Packaging.Tests;

internal sealed record DotNetResult(int ExitCode, string Output);

/// <summary>Runs the dotnet command as a user would, free of what the test's own build left in the environment.</summary>
internal static class DotNet
{
    // Restore, build and run on two busy cores.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    public static async Task<DotNetResult> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder };
        foreach (var name in start.Environment.Keys.Where(IsOfTheRunningBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        var result = await ChildProcess.RunAsync(start, Limit, TestContext.Current.CancellationToken);
        return new DotNetResult(result.ExitCode, result.Output + result.Errors);
    }

    public static async Task<string> SucceedAsync(string folder, params string[] arguments)
    {
        var result = await RunAsync(folder, arguments);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}:\n{result.Output}");
        return result.Output;
    }

    private static bool IsOfTheRunningBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("DOTNET_CLI_TEST", StringComparison.OrdinalIgnoreCase);
}
