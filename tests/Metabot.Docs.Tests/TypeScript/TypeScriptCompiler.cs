using System.ComponentModel;
using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.Docs.Tests.TypeScript;

/// <summary>The compiler that editors check JavaScript by, from npm, installed once beside the tests.</summary>
internal static class TypeScriptCompiler
{
    private const string Package = "typescript@7.0.2";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "typescript");
    private static readonly Lazy<Task<bool>> Installed = new(InstallAsync);

    /// <summary>What it says of a folder with a jsconfig.json; nothing where all is right.</summary>
    public static async Task<string> CheckAsync(string folder)
    {
        Assert.SkipWhen(!await Installed.Value && Environment.GetEnvironmentVariable("CI") != "true", "npm is not installed, so there is no TypeScript to check with");
        var start = new ProcessStartInfo(
            "node", [Path.Combine(Folder, "node_modules", "typescript", "bin", "tsc"), "--project", Path.Combine(folder, "jsconfig.json"), "--checkJs", "--pretty", "false"])
        {
            WorkingDirectory = folder,
        };
        return (await ChildProcess.RunAsync(start, cancellationToken: TestContext.Current.CancellationToken)).Output;
    }

    private static async Task<bool> InstallAsync()
    {
        if (File.Exists(Path.Combine(Folder, "node_modules", "typescript", "package.json")))
        {
            return true;
        }

        try
        {
            Directory.CreateDirectory(Folder);
            _ = (await ChildProcess.RunAsync(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--no-save", "--prefix", Folder, Package]))).SuccessfulOutput;
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
