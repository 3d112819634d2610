using System.Diagnostics;
using System.Globalization;
using Metabot.Server.Jobs;

namespace Metabot.Testing.Local;

// Moves the clock from one moment at which something is due to the next, each time until nothing is due and nothing under way.
internal sealed class Stepper : IDisposable
{
    // A bell may ring just before it is listened to.
    private static readonly TimeSpan LongestNap = TimeSpan.FromMilliseconds(50);

    private readonly MovedClock _clock;
    private readonly SteppedRuns _runs;
    private readonly DueWork _due;
    private readonly TimeSpan _hangLimit;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _bell = new(0);
    private long _lastProgress;
    private int _isRung;

    public Stepper(MovedClock clock, SteppedRuns runs, DueWork due, TimeSpan hangLimit)
    {
        (_clock, _runs, _due, _hangLimit) = (clock, runs, due, hangLimit);
        _runs.RunEnded += NoteProgress;
        _runs.CameToRest += Ring;
        _clock.ServerWaits += Ring;
    }

    public async Task AdvanceAsync(Func<DateTimeOffset, DateTimeOffset> findEnd, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var end = findEnd(_clock.GetUtcNow());
            while (Earlier(await SettleAsync(cancellationToken), _clock.NextTimer) is { } next && next < end)
            {
                _clock.MoveTo(next);
            }

            _clock.MoveTo(end);
            await SettleAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _runs.RunEnded -= NoteProgress;
        _runs.CameToRest -= Ring;
        _clock.ServerWaits -= Ring;
        _turn.Dispose();
    }

    // Ends when nothing is due; with the next moment at which something is.
    private async Task<DateTimeOffset?> SettleAsync(CancellationToken cancellationToken)
    {
        NoteProgress();
        _runs.Ring();
        DueState? last = null;
        while (true)
        {
            var now = _clock.GetUtcNow();
            if (_runs.TakeTrouble() is { } trouble)
            {
                throw new BotAssertionException($"{Write(now)} the server could not run job {trouble.JobId}: {trouble.Exception.Message}", trouble.Exception);
            }

            var state = await _due.LookAsync(now, cancellationToken);
            if (state.IsAtRest(now))
            {
                return state.Next;
            }

            if (state != last)
            {
                NoteProgress();
                last = state;
            }
            else if (Stopwatch.GetElapsedTime(Interlocked.Read(ref _lastProgress)) > _hangLimit)
            {
                throw await FindWhatHangsAsync(now, cancellationToken);
            }

            if (await _bell.WaitAsync(LongestNap, cancellationToken))
            {
                Interlocked.Exchange(ref _isRung, 0);
            }
            else
            {
                _due.LookForDeliveries();
            }
        }
    }

    private async Task<BotAssertionException> FindWhatHangsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sentences = string.Join("; ", await _due.DescribeAsync(now, cancellationToken));
        return new BotAssertionException(
            $"{Write(now)} the bot did not come to rest, for {_hangLimit} nothing ended: {sentences}; what waits for the machine's clock waits in vain");
    }

    private static string Write(DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"at {now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");

    private void NoteProgress() => Interlocked.Exchange(ref _lastProgress, Stopwatch.GetTimestamp());

    private void Ring()
    {
        if (Interlocked.Exchange(ref _isRung, 1) == 0)
        {
            _bell.Release();
        }
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) => left is null || right < left ? right : left;
}
