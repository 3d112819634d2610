using Metabot.Server.Logging;
using Metabot.Server.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Jobs;

// Runs what is due in the file: first what was under way when the server ended, then in the order of the moments.
internal sealed class FileRunner(
    FileTimes times, NextMoment next, Commits commits, JobRunner runner, TimeProvider time, RepeatedTrouble trouble, ILogger<FileRunner> logger) : BackgroundService
{
    // Most of them wait: for their lead, for a worker, for the disk.
    public const int RunsAtOnce = 16;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _slots = new(RunsAtOnce, RunsAtOnce);
    private readonly Lock _lock = new();
    private readonly List<DueRun> _ended = [];

    public override void Dispose()
    {
        base.Dispose();
        _slots.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        times.IsRunning = true;
        try
        {
            foreach (var run in await LookAsync(scope => WaitingRuns.ReadBegun(scope.Transaction), stoppingToken))
            {
                await _slots.WaitAsync(stoppingToken);
                Start(run, isRecovering: true, stoppingToken);
            }

            while (true)
            {
                await StartDueAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            times.IsRunning = false;
            await EndAsync();
        }
    }

    private async Task StartDueAsync(CancellationToken stoppingToken)
    {
        await next.WaitAsync(stoppingToken);
        var free = await TakeSlotsAsync(stoppingToken);
        try
        {
            foreach (var run in await LookAsync(scope => Take(scope, free), stoppingToken))
            {
                Start(run, isRecovering: false, stoppingToken);
                free--;
            }
        }
        finally
        {
            GiveBack(free);
        }
    }

    // One, and what else is free.
    private async Task<int> TakeSlotsAsync(CancellationToken stoppingToken)
    {
        await _slots.WaitAsync(stoppingToken);
        var taken = 1;
        while (taken < RunsAtOnce && _slots.Wait(TimeSpan.Zero, CancellationToken.None))
        {
            taken++;
        }

        return taken;
    }

    private IReadOnlyList<DueRun> Take(WriteScope scope, int limit)
    {
        NoteEnds(scope);
        var due = WaitingRuns.Take(scope.Transaction, time.GetUtcNow(), limit);
        if (WaitingRuns.FindNext(scope.Transaction) is { } moment)
        {
            scope.AfterCommit(() => next.Hear(moment));
        }

        return due;
    }

    // Until it is written, a start takes them for what was under way, and finds that they are over.
    private void NoteEnds(WriteScope scope)
    {
        List<DueRun> ended;
        lock (_lock)
        {
            ended = [.. _ended];
        }

        WaitingRuns.EndAll(scope.Transaction, ended);
        scope.AfterCommit(() =>
        {
            lock (_lock)
            {
                _ended.RemoveRange(0, ended.Count);
            }
        });
    }

    private void Start(DueRun run, bool isRecovering, CancellationToken stoppingToken) => _ = RunAsync(run, isRecovering, stoppingToken);

    // What a script does wrong is a failed run and no exception; what comes out of here is a busy or broken disk, and the job has been
    // promised.
    private async Task RunAsync(DueRun run, bool isRecovering, CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; run.Place is { } place && !await TryRunAsync(place, run.Moment, isRecovering); pause = Min(2 * pause, LongestPause))
        {
            GiveBack(1);
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                // The next start finds it under way.
                return;
            }

            await _slots.WaitAsync(CancellationToken.None);
            isRecovering = false;
        }

        lock (_lock)
        {
            _ended.Add(run);
        }

        GiveBack(1);
    }

    private async Task<bool> TryRunAsync(JobPlace place, DateTimeOffset moment, bool isRecovering)
    {
        try
        {
            await runner.RunAsync(place, moment, isRecovering, CancellationToken.None);
            return true;
        }
        catch (Exception exception)
        {
            if (trouble.IsNew("a job could not be run"))
            {
                logger.LogRunTrouble(place.JobId, place.BotId, exception.Message);
            }

            return false;
        }
    }

    // The disk may be full, or another process have the file: then it is looked at again.
    private async Task<IReadOnlyList<DueRun>> LookAsync(Func<WriteScope, IReadOnlyList<DueRun>> look, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                return await commits.CommitAsync(scope => Task.FromResult(look(scope)));
            }
            catch (Exception exception)
            {
                if (trouble.IsNew("what is due cannot be read"))
                {
                    logger.LogUnseenRuns(exception.Message);
                }
            }

            await Task.Delay(FirstPause, time, stoppingToken);
        }
    }

    // Waits for what is under way, however long it takes.
    private async Task EndAsync()
    {
        for (var left = RunsAtOnce; left > 0; left--)
        {
            await _slots.WaitAsync(CancellationToken.None);
        }

        await commits.CommitAsync(scope =>
        {
            NoteEnds(scope);
            return Task.FromResult(true);
        });
    }

    private void GiveBack(int slots)
    {
        if (slots > 0)
        {
            _slots.Release(slots);
        }
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
