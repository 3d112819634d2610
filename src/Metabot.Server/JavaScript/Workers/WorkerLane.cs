using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Metabot.Server.JavaScript.Workers;

// Workers of one priority, started before anybody needs them. More are kept than work at a time: while one that was
// lost is replaced, there is another.
internal sealed class WorkerLane(int turns, int spare, ProcessPriority priority) : IDisposable
{
    private readonly Channel<Task<Worker>> _idle = Channel.CreateUnbounded<Task<Worker>>();
    private readonly ConcurrentDictionary<Worker, bool> _alive = new();
    private readonly SemaphoreSlim _turns = new(turns);
    private readonly Lock _starting = new();
    private bool _isStarted;

    public void Start()
    {
        lock (_starting)
        {
            for (var i = 0; !_isStarted && i < turns + spare; i++)
            {
                Add();
            }

            _isStarted = true;
        }
    }

    public async Task<WorkerTurn> EnterAsync()
    {
        Start();
        await _turns.WaitAsync();
        return new WorkerTurn(_turns);
    }

    public async Task<Worker> RentAsync()
    {
        var worker = await _idle.Reader.ReadAsync();
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

    public void Return(Worker worker)
    {
        if (worker.IsUsable)
        {
            _idle.Writer.TryWrite(Task.FromResult(worker));
        }
        else
        {
            _alive.TryRemove(worker, out _);
            worker.Dispose();
            Add();
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

    private void Add() => _idle.Writer.TryWrite(Task.Run(async () =>
    {
        var worker = await Worker.StartAsync(WorkerCommand.Create(), priority);
        _alive[worker] = true;
        return worker;
    }));
}
