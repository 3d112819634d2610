using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.Tool.Tests;

// The tool as a process of its own, as a user starts it.
internal static class Tool
{
    // A background shell ignores SIGINT and hands that on to all that it starts, the tests and their children too: where it matters, say it.
    public static ChildProcess Start(params string[] arguments) => Start("--default-signal=INT", arguments, []);

    public static ChildProcess Start(string[] arguments, Dictionary<string, string> environment) => Start("--default-signal=INT", arguments, environment);

    public static ChildProcess StartInBackground(params string[] arguments) => Start("--ignore-signal=INT", arguments, []);

    public static Task<ProcessResult> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    public static async Task<ProcessResult> RunInAsync(string folder, params string[] arguments)
    {
        using var tool = Start("--default-signal=INT", arguments, [], folder);
        return await tool.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    public static async Task<ProcessResult> RunAsync(string[] arguments, Dictionary<string, string> environment)
    {
        using var tool = Start("--default-signal=INT", arguments, environment);
        return await tool.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    // env of GNU becomes the program it starts, which so keeps the process id.
    private static ChildProcess Start(string signal, string[] arguments, Dictionary<string, string> environment, string folder = "")
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Metabot.Tool.dll"), .. arguments];
        var start = OperatingSystem.IsLinux() ? new ProcessStartInfo("env", [signal, .. command]) : new ProcessStartInfo(command[0], command[1..]);
        start.WorkingDirectory = folder;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return ChildProcess.Start(start);
    }
}
