using System.Diagnostics;
using System.Reflection;
using Metabot.Tests;

namespace Metabot.Server.Tests.Kills;

/// <summary>A server in a process of its own, which is killed and started again.</summary>
internal sealed class KilledNode(string folder, string database) : IDisposable
{
    private ChildProcess? _process;

    /// <summary>Null while it is dead.</summary>
    public Uri? Address { get; private set; }

    public async Task StartAsync()
    {
        // With what this program was built with: beside a program that is none of the tool's tests not all of the tool's own assemblies are there.
        var built = Path.Combine(AppContext.BaseDirectory, Assembly.GetEntryAssembly()!.GetName().Name!);
        string[] tool = ["exec", "--depsfile", $"{built}.deps.json", "--runtimeconfig", $"{built}.runtimeconfig.json", Path.Combine(AppContext.BaseDirectory, "Metabot.Tool.dll")];
        string[] serve = ["serve", folder, "--urls", "http://127.0.0.1:0", "--time-zone", "UTC", "--no-watch", "--data", database];
        var start = new ProcessStartInfo("dotnet", [.. tool, .. serve]);
        start.Environment["METABOT_TOKEN"] = KillClient.Token;
        _process = ChildProcess.Start(start);
        var lines = await _process.ReadUntilAsync("Ctrl+C");
        Address = new Uri(lines.Single(line => line.StartsWith("Bot ", StringComparison.Ordinal)).Split(' ')[^1]);
    }

    /// <summary>The server alone: its workers end as they do after any end of it.</summary>
    public async Task KillAsync()
    {
        Address = null;
        await _process!.SignalAsync("KILL");
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>One of its workers, if there is one at this moment.</summary>
    public async Task KillWorkerAsync(Random random)
    {
        var workers = (await File.ReadAllTextAsync($"/proc/{_process!.Id}/task/{_process.Id}/children")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (workers.Length > 0)
        {
            await ChildProcess.RunAsync(new ProcessStartInfo("kill", ["-KILL", workers[random.Next(workers.Length)]]));
        }
    }

    public async Task<ProcessResult> StopAsync()
    {
        await _process!.SignalAsync("TERM");
        return await _process.WaitForExitAsync();
    }

    public void Dispose() => _process?.Dispose();
}
