using System.Diagnostics;

namespace Metabot.Packaging.Tests;

internal sealed record DotNetResult(int ExitCode, string Output);

/// <summary>Runs the dotnet command as a user would, free of what the test's own build left in the environment.</summary>
internal static class DotNet
{
    public static async Task<DotNetResult> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheRunningBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new DotNetResult(process.ExitCode, await output + await errors);
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
