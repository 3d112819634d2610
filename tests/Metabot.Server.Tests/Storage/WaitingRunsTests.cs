using System.Data.Common;
using Metabot.Server.Storage;

namespace Metabot.Server.Tests.Storage;

// The two tables of a file that say what is due and what is under way.
public sealed class WaitingRunsTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2028, 2, 29, 12, 0, 0, TimeSpan.Zero);

    private readonly RowsFile _file = new();
    private readonly CommitConnection _connection;
    private readonly DbTransaction _transaction;

    public WaitingRunsTests()
    {
        _connection = _file.CreateCommitConnection();
        _transaction = _connection.Begin();
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
        _file.Dispose();
    }

    [Fact]
    public void What_is_due_comes_by_its_moment_and_then_by_its_number_and_no_more_than_is_asked_for()
    {
        Set((5, 0), (4, -1), (3, 0), (2, 1), (1, -1));

        Assert.Equal([1L, 4L, 3L], Take(Noon, 3));
        Assert.Equal([5L], Take(Noon, 3));
        Assert.Empty(Take(Noon, 3));
        Assert.Equal([2L], Take(Noon.AddSeconds(1), 3));
    }

    [Fact]
    public void A_moment_that_is_now_has_come_and_one_a_tick_later_has_not()
    {
        WaitingRuns.Set(_transaction, 1, Noon, replaces: false);
        WaitingRuns.Set(_transaction, 2, Noon.AddTicks(1), replaces: false);

        Assert.Equal([1L], Take(Noon, 10));
        Assert.Equal(Noon.AddTicks(1), WaitingRuns.FindNext(_transaction));
    }

    [Theory]
    [InlineData(false, -60, 0)]
    [InlineData(false, 60, 0)]
    [InlineData(true, -60, -60)]
    [InlineData(true, 60, 60)]
    public void A_second_moment_of_a_job_counts_only_where_it_replaces_the_first(bool replaces, int second, int counts)
    {
        Set((1, 0));

        WaitingRuns.Set(_transaction, 1, Noon.AddSeconds(second), replaces);

        Assert.Equal(Noon.AddSeconds(counts), WaitingRuns.FindNext(_transaction));
        Assert.Equal([1L], Take(Noon.AddHours(1), 10));
        Assert.Null(WaitingRuns.FindNext(_transaction));
    }

    // It plans its next run before its own is over.
    [Fact]
    public void While_a_run_is_under_way_the_next_one_of_its_job_can_be_planned_and_taken()
    {
        Set((1, 0));
        var first = Assert.Single(WaitingRuns.Take(_transaction, Noon, 10));

        Set((1, 60));
        var second = Assert.Single(WaitingRuns.Take(_transaction, Noon.AddHours(1), 10));

        Assert.Equal([Noon, Noon.AddMinutes(1)], WaitingRuns.ReadBegun(_transaction).Select(run => run.Moment));
        WaitingRuns.EndAll(_transaction, [first]);
        Assert.Equal(second, Assert.Single(WaitingRuns.ReadBegun(_transaction)));
    }

    [Fact]
    public void What_was_under_way_is_found_in_the_order_of_the_moments_until_it_ends()
    {
        Set((2, -5), (1, 0), (3, -5));
        var begun = WaitingRuns.Take(_transaction, Noon, 10);

        Assert.Equal([2L, 3L, 1L], WaitingRuns.ReadBegun(_transaction).Select(run => run.JobId));
        WaitingRuns.EndAll(_transaction, begun.Where(run => run.JobId != 3));
        Assert.Equal((3L, Noon.AddSeconds(-5)), Assert.Single(WaitingRuns.ReadBegun(_transaction).Select(run => (run.JobId, run.Moment))));
    }

    [Fact]
    public void The_end_of_a_run_of_another_moment_ends_nothing()
    {
        Set((1, 0));
        WaitingRuns.Take(_transaction, Noon, 10);

        WaitingRuns.EndAll(_transaction, [new DueRun(1, Noon.AddTicks(1), Place: null), new DueRun(2, Noon, Place: null)]);

        Assert.Single(WaitingRuns.ReadBegun(_transaction));
    }

    [Fact]
    public void Jobs_that_are_waited_for_no_more_are_not_due_and_the_others_are()
    {
        Set((1, 0), (2, 0), (3, 0));

        WaitingRuns.RemoveAll(_transaction, [3, 1, 99]);

        Assert.Equal([2L], Take(Noon, 10));
    }

    [Fact]
    public void A_job_that_waits_has_its_place_and_one_that_is_over_or_gone_has_none()
    {
        Change("INSERT INTO Bots (Id, Attributes, Version) VALUES (7, '{}', 0)");
        AddJob(1, "Scheduled", "Script", "5");
        AddJob(2, "Scheduled", "Broadcast", "NULL");
        AddJob(3, "Cancelled", "Script", "5");
        Set((1, 0), (2, 0), (3, 0), (4, 0));

        var due = WaitingRuns.Take(_transaction, Noon, 10);

        JobPlace?[] places = [new(1, 7, JobTargetKind.Script, 5), new(2, 7, JobTargetKind.Broadcast, null), null, null];
        Assert.Equal(places, due.Select(run => run.Place));
        Change("UPDATE Jobs SET Status = 'Completed' WHERE Id = 1");
        Assert.Equal([null, places[1], null, null], WaitingRuns.ReadBegun(_transaction).Select(run => run.Place));
    }

    [Fact]
    public void Where_nothing_waits_nothing_is_next()
    {
        Assert.Null(WaitingRuns.FindNext(_transaction));
        Set((9, 30), (8, 20));
        Assert.Equal(Noon.AddSeconds(20), WaitingRuns.FindNext(_transaction));
    }

    // Seconds after noon.
    private void Set(params (long JobId, int Seconds)[] runs)
    {
        foreach (var (jobId, seconds) in runs)
        {
            WaitingRuns.Set(_transaction, jobId, Noon.AddSeconds(seconds), replaces: false);
        }
    }

    private IEnumerable<long> Take(DateTimeOffset now, int limit) => WaitingRuns.Take(_transaction, now, limit).Select(run => run.JobId).ToList();

    private void AddJob(long id, string status, string kind, string lead) => Change($"""
        INSERT INTO Jobs (Id, BotId, Kind, TargetCode, LeadId, IsOfScript, Status, RunAt, IsPeriodic, CatchUp, AddTags, RemoveTags, ChainLength, Interruptions, BeginsTrace, CreatedAt)
        VALUES ({id}, 7, '{kind}', 'tick', {lead}, 0, '{status}', 0, 0, 'Once', '[]', '[]', 0, 0, 0, 0)
        """);

    private void Change(string sql)
    {
        using var command = _transaction.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
