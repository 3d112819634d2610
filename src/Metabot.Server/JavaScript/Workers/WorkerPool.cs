using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Metabot.Server.JavaScript.Workers;

// Processes that are started before anybody needs them. A worker that is lost is replaced at once, and while the new one
// starts there is another: more are kept than work at a time.
internal sealed class WorkerPool : IScriptEngine, IDisposable
{
    private static readonly int AtWork = Math.Max(2, Environment.ProcessorCount);
    private const int Spare = 2;

    // One for all servers of this process, for as long as it lives: workers keep nothing, and end with it.
    private static readonly Lazy<WorkerPool> Started = new(Start);

    private readonly Channel<Task<Worker>> _workers = Channel.CreateUnbounded<Task<Worker>>();
    private readonly ConcurrentDictionary<Worker, bool> _alive = new();
    private readonly SemaphoreSlim _turns = new(AtWork);

    private WorkerPool()
    {
        for (var i = 0; i < AtWork + Spare; i++)
        {
            Add();
        }
    }

    public static WorkerPool Shared => Started.Value;

    // Idle workers end with their pipe; one that is in the middle of a script would go on for a while.
    private static WorkerPool Start()
    {
        var pool = new WorkerPool();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => pool.Dispose();
        return pool;
    }

    public async Task<ScriptAnswer> EvaluateAsync(ScriptRequest request, Func<HostCall, IScriptEngine, Task<HostReply>> answer) =>
        WorkerAnswers.Read(await AskAsync(new EvaluateScript(request), ScriptLimits.Time, answer));

    public async Task<JavaScriptError?> FindErrorAsync(string code)
    {
        if (JavaScriptSyntax.FindLengthError(code) is { } error)
        {
            return error;
        }

        try
        {
            return WorkerAnswers.ReadError(await AskAsync(new CheckSyntax(code), ScriptLimits.ReadingTime, WorkerAnswers.NoQuestions));
        }
        catch (WallBrokenException)
        {
            // Stacks that run over cannot be caught, not even there.
            return JavaScriptSyntax.TooDeep;
        }
    }

    public void Dispose()
    {
        _turns.Dispose();
        foreach (var worker in _alive.Keys)
        {
            worker.Dispose();
        }
    }

    private async Task<WorkerMessage?> AskAsync(WorkerMessage question, TimeSpan limit, Func<HostCall, IScriptEngine, Task<HostReply>> answer)
    {
        await _turns.WaitAsync();
        try
        {
            var worker = await RentAsync();
            try
            {
                return await worker.AskAsync(question, limit, answer);
            }
            finally
            {
                Return(worker);
            }
        }
        finally
        {
            _turns.Release();
        }
    }

    private async Task<Worker> RentAsync()
    {
        var worker = await _workers.Reader.ReadAsync();
        try
        {
            return await worker;
        }
        catch
        {
            Add();
            throw;
        }
    }

    private void Return(Worker worker)
    {
        if (worker.IsUsable)
        {
            _workers.Writer.TryWrite(Task.FromResult(worker));
        }
        else
        {
            _alive.TryRemove(worker, out _);
            worker.Dispose();
            Add();
        }
    }

    private void Add() => _workers.Writer.TryWrite(Task.Run(async () =>
    {
        var worker = await Worker.StartAsync(WorkerCommand.Create());
        _alive[worker] = true;
        return worker;
    }));
}
