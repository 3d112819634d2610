using System.Collections.Concurrent;
using System.Threading.Channels;
using Metabot.Server.Telemetry;

namespace Metabot.Server.JavaScript.Workers;

// One worker more than work is always there or on its way, up to the turns and the spare: the next need not wait, nor when
// one is lost, and who runs little JavaScript has few processes. Who loses some, or has slow ones, keeps more at hand: to
// start one takes most of a second.
internal sealed class WorkerLane(int turns, int spare) : IDisposable
{
    private const int MostAtHand = 3;

    // Ready ones, and starts that have failed: whoever takes one is told.
    private readonly Channel<Task<Worker>> _idle = Channel.CreateUnbounded<Task<Worker>>();
    private readonly ConcurrentDictionary<Worker, bool> _alive = new();
    private readonly SemaphoreSlim _turns = new(turns);
    private readonly Lock _counting = new();
    private int _atHand = 1;
    private int _starting;
    private int _count;

    public async Task<WorkerTurn> EnterAsync()
    {
        await _turns.WaitAsync();
        return new WorkerTurn(_turns);
    }

    // One that ended while nobody used it is passed by; and as many starts that failed as may lie here since long ago.
    public async Task<Worker> RentAsync()
    {
        for (var failures = 0; ;)
        {
            try
            {
                var worker = await TakeAsync();
                if (!worker.HasEnded)
                {
                    return worker;
                }

                Forget(worker);
            }
            catch (Exception exception) when (failures < MostAtHand && IsFailedStart(exception))
            {
                failures++;
            }
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

    public void KeepIdle()
    {
        lock (_counting)
        {
            while (_idle.Reader.Count + _starting < _atHand && _count < turns + spare)
            {
                (_count, _starting) = (_count + 1, _starting + 1);
                _ = Task.Run(StartOneAsync);
            }
        }
    }

    public void KeepMoreIdle()
    {
        lock (_counting)
        {
            _atHand = Math.Min(_atHand + 1, MostAtHand);
        }

        KeepIdle();
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
        KeepIdle();
        var worker = await _idle.Reader.ReadAsync();
        KeepIdle();
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
        WorkerMetrics.NoteLoss();
        Replace();
        KeepMoreIdle();
    }

    private async Task StartOneAsync()
    {
        var start = StartTwiceAsync();
        await Task.WhenAny(start);
        if (start.IsCompletedSuccessfully)
        {
            _alive[await start] = true;
        }

        lock (_counting)
        {
            _starting--;
            _idle.Writer.TryWrite(start);
        }
    }

    // What ended the first may have been the machine; what ends both is wrong with the command.
    private static async Task<Worker> StartTwiceAsync()
    {
        try
        {
            return await Worker.StartAsync(WorkerCommand.Create());
        }
        catch (Exception exception) when (IsFailedStart(exception))
        {
            return await Worker.StartAsync(WorkerCommand.Create());
        }
    }

    private static bool IsFailedStart(Exception exception) => exception is InvalidOperationException or IOException or InvalidDataException;

    private void Replace()
    {
        lock (_counting)
        {
            _count--;
        }

        KeepIdle();
    }
}
