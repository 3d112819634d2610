using Metabot.Server.Jobs;
using Metabot.Server.Storage;
using Metabot.Tests;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Jobs;

// What is due by a clock that is moved: in the same order each time, one at a time, and nothing before its moment.
public sealed class SteppedRunsTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2028, 2, 29, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly SteppedRuns _runs;

    public SteppedRunsTests() => _runs = new SteppedRuns(_clock);

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task What_is_due_is_handed_out_by_its_moment_and_then_by_its_number()
    {
        await SetAsync((5, 0), (4, -1), (3, 0), (2, 1), (1, -1));

        Assert.Equal([1L, 4L, 3L, 5L], RunAll());
        Assert.Equal((Noon.AddSeconds(1), null), _runs.Look());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([2L], RunAll());
        Assert.Equal((null, null), _runs.Look());
    }

    [Fact]
    public async Task A_moment_that_is_now_has_come_and_one_a_tick_later_has_not()
    {
        await SetAsync(1, Noon, replaces: false);
        await SetAsync(2, Noon.AddTicks(1), replaces: false);

        Assert.Equal([1L], _runs.FindDue(10));
        Assert.Equal([1L], RunAll());
    }

    [Fact]
    public async Task A_run_that_is_under_way_waits_no_more_and_is_seen_until_its_end()
    {
        await SetAsync((1, 0), (2, 0));

        Assert.Equal(new SteppedRun(Noon, Place(1)), _runs.Take());

        Assert.Equal((Noon, 1L), _runs.Look());
        Assert.Equal([2L], _runs.FindDue(10));
        _runs.End();
        Assert.Null(_runs.Look().Running);
    }

    [Theory]
    [InlineData(false, -60, 0)]
    [InlineData(false, 60, 0)]
    [InlineData(true, -60, -60)]
    [InlineData(true, 60, 60)]
    public async Task A_second_moment_of_a_job_counts_only_where_it_replaces_the_first(bool replaces, int second, int counts)
    {
        await SetAsync((1, 0));

        await SetAsync(1, Noon.AddSeconds(second), replaces);

        Assert.Equal(Noon.AddSeconds(counts), _runs.Look().Next);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal([1L], RunAll());
    }

    [Fact]
    public async Task A_change_that_is_not_committed_makes_nothing_due_and_takes_nothing_away()
    {
        await SetAsync((1, 0));
        var taken = new WriteScope(null!);

        await _runs.SetAsync(taken, Place(2), Noon, replaces: false);
        await _runs.RemoveAsync(taken, [1]);

        Assert.Equal([1L], _runs.FindDue(10));
        taken.TellCommitted();
        Assert.Equal([2L], _runs.FindDue(10));
    }

    [Fact]
    public async Task Jobs_that_are_waited_for_no_more_are_not_due_and_the_others_are()
    {
        await SetAsync((1, 0), (2, 0), (3, 5));
        var scope = new WriteScope(null!);
        await _runs.RemoveAsync(scope, [3, 1, 99]);
        scope.TellCommitted();

        Assert.Equal((Noon, null), _runs.Look());
        Assert.Equal([2L], RunAll());
        Assert.Null(_runs.Look().Next);
    }

    [Fact]
    public async Task Only_so_many_are_named_as_are_asked_for()
    {
        await SetAsync((3, -1), (2, -2), (1, -3));

        Assert.Equal([1L, 2L], _runs.FindDue(2));
    }

    // The next move of the clock tries it again, and whoever moved it is told why.
    [Fact]
    public async Task A_run_that_could_not_be_made_is_due_again_and_its_trouble_is_told_once()
    {
        await SetAsync((1, 0), (2, 0));
        _runs.Take();
        var trouble = new SteppedTrouble(1, new InvalidOperationException("the disk is full"));

        _runs.End(trouble);

        Assert.Equal([1L, 2L], _runs.FindDue(10));
        Assert.Same(trouble, _runs.TakeTrouble());
        Assert.Null(_runs.TakeTrouble());
        Assert.Equal([1L, 2L], RunAll());
        Assert.Null(_runs.TakeTrouble());
    }

    // It was written before the trouble came, and has planned the one after it.
    [Fact]
    public async Task A_run_that_has_planned_the_next_one_is_not_put_in_its_place()
    {
        await SetAsync((1, 0));
        _runs.Take();
        await SetAsync((1, 60));

        _runs.End(new SteppedTrouble(1, new InvalidOperationException("after the commit")));

        Assert.Equal((Noon.AddMinutes(1), null), _runs.Look());
    }

    [Fact]
    public async Task Whoever_looks_for_what_is_due_is_woken_once_by_all_that_came_meanwhile()
    {
        var waiting = _runs.NextRingAsync(TestEnd);
        Assert.False(waiting.IsCompleted);
        await SetAsync((1, 0));
        await waiting.WithinLimitAsync();

        await SetAsync((2, 0), (3, 0));
        _runs.Ring();

        await _runs.NextRingAsync(TestEnd).WithinLimitAsync();
        Assert.False(_runs.NextRingAsync(TestEnd).IsCompleted);
    }

    [Fact]
    public async Task Each_end_is_told_when_the_run_is_under_way_no_more()
    {
        await SetAsync((1, 0), (2, 0));
        var seen = new List<long?>();
        _runs.RunEnded += () => seen.Add(_runs.Look().Running);
        var rests = 0;
        _runs.CameToRest += () => rests++;

        RunAll();
        _runs.Rest();

        Assert.Equal(new long?[] { null, null }, seen);
        Assert.Equal(1, rests);
    }

    // Seconds after noon.
    private async Task SetAsync(params (long JobId, int Seconds)[] runs)
    {
        foreach (var (jobId, seconds) in runs)
        {
            await SetAsync(jobId, Noon.AddSeconds(seconds), replaces: false);
        }
    }

    private async Task SetAsync(long jobId, DateTimeOffset moment, bool replaces)
    {
        var scope = new WriteScope(null!);
        await _runs.SetAsync(scope, Place(jobId), moment, replaces);
        scope.TellCommitted();
    }

    private List<long> RunAll()
    {
        var made = new List<long>();
        while (_runs.Take() is { } run)
        {
            made.Add(run.JobId);
            _runs.End();
        }

        return made;
    }

    private static JobPlace Place(long jobId) => new(jobId, 42, JobTargetKind.Script, null);
}
