using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Metabot.Server.JavaScript.Workers;

// One worker more than work is always there or on its way, up to the turns and the spare: the next need not wait, nor when
// one is lost, and who runs little JavaScript has few processes.
internal sealed class WorkerLane(int turns, int spare) : IDisposable
{
    private readonly Channel<Task<Worker>> _idle = Channel.CreateUnbounded<Task<Worker>>();
    private readonly ConcurrentDictionary<Worker, bool> _alive = new();
    private readonly SemaphoreSlim _turns = new(turns);
    private readonly Lock _counting = new();
    private int _count;

    public async Task<WorkerTurn> EnterAsync()
    {
        await _turns.WaitAsync();
        return new WorkerTurn(_turns);
    }

    // One that ended while nobody used it is passed by.
    public async Task<Worker> RentAsync()
    {
        while (true)
        {
            var worker = await TakeAsync();
            if (!worker.HasEnded)
            {
                return worker;
            }

            Forget(worker);
        }
    }

    public void Return(Worker worker)
    {
        if (worker.IsUsable)
        {
            _idle.Writer.TryWrite(Task.FromResult(worker));
            return;
        }

        Forget(worker);
    }

    public void KeepOneIdle()
    {
        lock (_counting)
        {
            if (_idle.Reader.Count == 0 && _count < turns + spare)
            {
                _count++;
                _idle.Writer.TryWrite(Task.Run(StartAsync));
            }
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

    private async Task<Worker> TakeAsync()
    {
        KeepOneIdle();
        var worker = await _idle.Reader.ReadAsync();
        KeepOneIdle();
        try
        {
            return await worker;
        }
        catch
        {
            Replace();
            throw;
        }
    }

    private void Forget(Worker worker)
    {
        _alive.TryRemove(worker, out _);
        worker.Dispose();
        Replace();
    }

    private async Task<Worker> StartAsync()
    {
        var worker = await StartTwiceAsync();
        _alive[worker] = true;
        return worker;
    }

    // What ended the first may have been the machine; what ends both is wrong with the command.
    private static async Task<Worker> StartTwiceAsync()
    {
        try
        {
            return await Worker.StartAsync(WorkerCommand.Create());
        }
        catch (InvalidOperationException)
        {
            return await Worker.StartAsync(WorkerCommand.Create());
        }
    }

    private void Replace()
    {
        lock (_counting)
        {
            _count--;
        }

        KeepOneIdle();
    }
}
