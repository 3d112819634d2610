using System.Diagnostics;

namespace Metabot.Tests;

/// <summary>
/// A process that a test started. Whoever waits for it waits within a limit: past that it is killed with all that it started, and the message
/// names the command, what did not happen and what it had printed.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly string _command;
    private readonly OutputReader _output;
    private readonly OutputReader _errors;

    private ChildProcess(Process process, string command)
    {
        (_process, _command) = (process, command);
        (_output, _errors) = (new OutputReader(process.StandardOutput), new OutputReader(process.StandardError));
    }

    public int Id => _process.Id;

    /// <summary>Starts a process, whose output is read from now on so that a full pipe never stops it.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static ChildProcess Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        // As for the tests themselves (tests/Directory.Build.props).
        start.Environment.TryAdd("DOTNET_TieredPGO", "0");
        return new ChildProcess(Process.Start(start)!, string.Join(' ', [start.FileName, .. start.ArgumentList]));
    }

    /// <summary>Starts a process and waits for its end.</summary>
    public static async Task<ProcessResult> RunAsync(ProcessStartInfo start, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        using var process = Start(start);
        return await process.WaitForExitAsync(limit, cancellationToken);
    }

    /// <summary>Hands over all the input and ends it.</summary>
    public async Task WriteInputAsync(string input, CancellationToken cancellationToken = default)
    {
        await WithinAsync(DefaultLimit, "read its input", token => _process.StandardInput.WriteAsync(input.AsMemory(), token), cancellationToken);
        _process.StandardInput.Close();
    }

    /// <summary>Waits for a line of the output that begins so, and gives all lines up to it.</summary>
    public async Task<IReadOnlyList<string>> ReadUntilAsync(string beginning, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string>? lines = null;
        await WithinAsync(limit ?? DefaultLimit, $"print '{beginning}'", async token => lines = await _output.ReadUntilAsync(beginning, token), cancellationToken);
        return lines ?? throw new InvalidOperationException($"'{_command}' ended and did not print '{beginning}'.\n{Transcript}");
    }

    /// <summary>Waits until the process has ended and nobody holds its output any more.</summary>
    public async Task<ProcessResult> WaitForExitAsync(TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        await WithinAsync(limit ?? DefaultLimit, "end", _process.WaitForExitAsync, cancellationToken);
        await WithinAsync(limit ?? DefaultLimit, "close its output (something that it started goes on)", _output.ReadToEndAsync, cancellationToken);
        await WithinAsync(limit ?? DefaultLimit, "close its errors (something that it started goes on)", _errors.ReadToEndAsync, cancellationToken);
        return new ProcessResult(_command, _process.ExitCode, _output.Text, _errors.Text);
    }

    /// <summary>Sends a signal by its name: <c>INT</c> as Ctrl+C does, <c>TERM</c> as whoever manages services.</summary>
    public async Task SignalAsync(string signal, CancellationToken cancellationToken = default) =>
        _ = (await RunAsync(new ProcessStartInfo("kill", [$"-{signal}", $"{Id}"]), cancellationToken: cancellationToken)).SuccessfulOutput;

    /// <summary>Ends the process at once, and all that it started.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit(DefaultLimit);
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private string Transcript => $"Its output:\n{_output.Text}\nIts errors:\n{_errors.Text}";

    private async Task WithinAsync(TimeSpan limit, string what, Func<CancellationToken, Task> waitAsync, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limit);
        try
        {
            await waitAsync(limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Kill();
            throw new TimeoutException($"'{_command}' did not {what} within {limit} and was killed.\n{Transcript}");
        }
    }
}
