using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.OpenApi.Tests;

/// <summary>Programs of other people, in the versions that package.json and dotnet-tools.json name.</summary>
internal static class Tools
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly Lazy<Task<string>> Installed = new(() => RunAsync("npm", "install", "--no-package-lock", "--no-audit", "--no-fund"));
    private static readonly Lazy<Task<string>> Restored = new(() => RunAsync("dotnet", "tool", "restore"));

    // Where node is missing the tests that need it say so; on the build server that is a failure.
    public static async Task<string> RunNodeAsync(params string[] arguments)
    {
        try
        {
            await Installed.Value;
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("npm is not installed, so there is nobody to judge the document");
        }

        return await RunAsync("npx", ["--no-install", .. arguments]);
    }

    public static async Task<string> RunDotnetToolAsync(params string[] arguments)
    {
        await Restored.Value;
        return await RunAsync("dotnet", ["tool", "run", .. arguments]);
    }

    // Output and errors of a program that has to succeed.
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        var result = await ChildProcess.RunAsync(start, Limit, TestContext.Current.CancellationToken);
        return result.SuccessfulOutput + result.Errors;
    }
}
