using System.ComponentModel;
using System.Diagnostics;

namespace Metabot.Server.JavaScript.Workers;

// One process that runs JavaScript, one conversation at a time. When it overruns its time it is killed.
internal sealed class Worker : IDisposable
{
    // On a machine with fifty others at work a start of one second took more than a minute.
    private static readonly TimeLimit StartLimit = new(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2));

    // 128 + SIGKILL. What a script does to its worker ends otherwise: SIGABRT for a stack, a memory, a failure of the runtime.
    private const int KilledExitCode = 137;

    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly WorkerPipe _pipe;
    private bool _isKilled;

    private Worker(Process process)
    {
        _process = process;
        _pipe = new WorkerPipe(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    // False when nothing more can be asked of it.
    public bool IsUsable { get; private set; } = true;

    public bool HasEnded => _process.HasExited;

    // Zero when it has ended.
    public TimeSpan ProcessorTime
    {
        get
        {
            try
            {
                return _process.TotalProcessorTime;
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
            {
                return TimeSpan.Zero;
            }
        }
    }

    public static async Task<Worker> StartAsync(ProcessStartInfo command)
    {
        var process = Process.Start(command) ?? throw new InvalidOperationException($"'{command.FileName}' did not start a process.");
        var worker = new Worker(process);
        try
        {
            return await worker.ReadAsync(new Patience(StartLimit, () => { }, () => { })) is WorkerIsReady
                ? worker
                : throw new InvalidOperationException($"A process that should run JavaScript ended at once ('{command.FileName} {string.Join(' ', command.ArgumentList)}').");
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    // Null when the time was up: the worker is killed then, as it is in every other case in which it is not usable afterwards.
    public async Task<WorkerMessage?> AskAsync(WorkerMessage question, Patience patience, Func<HostCall, IScriptEngine, Task<HostReply>> answer)
    {
        try
        {
            return await ConverseAsync(question, patience, answer);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or System.Text.Json.JsonException)
        {
            var isFromOutside = exception is IOException && await IsKilledFromOutsideAsync();
            Kill();
            throw new WallBrokenException(exception.Message, isFromOutside);
        }
        catch
        {
            Kill();
            throw;
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task<WorkerMessage?> ConverseAsync(WorkerMessage question, Patience patience, Func<HostCall, IScriptEngine, Task<HostReply>> answer)
    {
        await _pipe.WriteAsync(question);
        while (true)
        {
            var message = await ReadAsync(patience);
            switch (message)
            {
                case TimeNotCounted free:
                    patience.Allow(free.Processor);
                    break;
                case AskHost ask:
                    await _pipe.WriteAsync(new HostReplied(await answer(ask.Call, new WorkerInUse(this, patience))));
                    break;
                case null when _isKilled:
                    IsUsable = false;
                    return null;
                case null:
                    IsUsable = false;
                    throw new WallBrokenException("the process that ran it ended", await IsKilledFromOutsideAsync());
                default:
                    return message;
            }
        }
    }

    // A read that is under way ends when the process does.
    private async Task<WorkerMessage?> ReadAsync(Patience patience)
    {
        var reading = _pipe.ReadAsync();
        while (!await patience.WaitAsync(reading))
        {
            if (patience.IsOver(ProcessorTime))
            {
                Kill();
                break;
            }
        }

        return await reading;
    }

    // The pipe ends a moment before the process does.
    private async Task<bool> IsKilledFromOutsideAsync()
    {
        if (_isKilled)
        {
            return false;
        }

        await _process.WaitForExitAsync().WaitAsync(EndLimit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _process is { HasExited: true, ExitCode: KilledExitCode };
    }

    private void Kill()
    {
        (_isKilled, IsUsable) = (true, false);
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    // Its own conversation has not ended: more JavaScript runs beside the script that asks.
    private sealed class WorkerInUse(Worker worker, Patience patience) : IScriptEngine
    {
        public async Task<ScriptAnswer> EvaluateAsync(ScriptRequest request, Func<HostCall, IScriptEngine, Task<HostReply>> answer) =>
            WorkerAnswers.Read(await worker.ConverseAsync(new EvaluateScript(request), patience, answer));

        public async Task<IReadOnlyList<ScriptFinding>> CheckAsync(string code, ScriptRules rules) =>
            WorkerAnswers.ReadFindings(await worker.ConverseAsync(new CheckScript(code, rules), patience, WorkerAnswers.NoQuestions));
    }
}
