using System.Diagnostics;

namespace Metabot.Tool.Tests;

// The tool as a process of its own, as a user starts it.
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;

    private ToolProcess(Process process) => _process = process;

    public static ToolProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Metabot.Tool.dll"));
        arguments.ToList().ForEach(start.ArgumentList.Add);
        return new ToolProcess(Process.Start(start)!);
    }

    // The lines up to the one that begins so.
    public async Task<IReadOnlyList<string>> ReadUntilAsync(string beginning)
    {
        var lines = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return lines;
            }
        }

        throw new InvalidOperationException($"The tool ended: {await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    public async Task<(int ExitCode, string Output, string Error)> ExitAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, await output, await error);
    }

    // What Ctrl+C in a terminal sends.
    public void Interrupt() => Process.Start("kill", ["-INT", $"{_process.Id}"]).WaitForExit();

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
