using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.Benchmarks.Calls;

/// <summary>This program again, as the server.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly ChildProcess _process;

    private ServerProcess(ChildProcess process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync()
    {
        // It ends with its input, which ends with this program however that ends.
        var process = ChildProcess.Start(new ProcessStartInfo(Environment.ProcessPath!, CallServer.Argument) { RedirectStandardInput = true });
        var lines = await process.ReadUntilAsync("http://");
        return new ServerProcess(process, new Uri(lines[^1]));
    }

    public void Dispose() => _process.Dispose();
}
