using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Tests.Storage;

// What a run leaves in the row of its job, beside what others have written there meanwhile.
public sealed class JobEndTests : IDisposable
{
    private static readonly DateTimeOffset Moment = new(2028, 2, 29, 12, 0, 0, TimeSpan.Zero);

    private readonly RowsFile _file = new();

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task How_it_ended_is_written_and_nothing_else_of_the_job()
    {
        var job = await AddAsync(new Job { TargetCode = "tick", RunAt = Moment, Condition = "true" });
        var other = await AddAsync(new Job { TargetCode = "tock", RunAt = Moment });
        var end = new JobEnd(job);
        _file.Ask("UPDATE Jobs SET RunAt = 5, Condition = 'false'");

        (job.Status, job.Reason, job.Interruptions, job.PutOffBeat, job.RunAt) = (JobStatus.Failed, "it's over", 2, Moment.AddTicks(7), Moment.AddHours(1));
        await WriteAsync(end);

        var written = await ReadAsync(job.Id);
        Assert.Equal((JobStatus.Failed, "it's over", 2, Moment.AddTicks(7)), (written.Status, written.Reason, written.Interruptions, written.PutOffBeat!.Value));
        Assert.Equal((5L, "false"), (written.RunAt.UtcTicks, written.Condition));
        Assert.Equal((JobStatus.Scheduled, null), ((await ReadAsync(other.Id)).Status, (await ReadAsync(other.Id)).Reason));
    }

    // Whoever has cancelled it meanwhile is not written over.
    [Fact]
    public async Task Where_the_run_changed_nothing_the_row_stays_as_others_left_it()
    {
        var job = await AddAsync(new Job { TargetCode = "tick", Reason = "before", PutOffBeat = Moment });
        var end = new JobEnd(job);
        _file.Ask("UPDATE Jobs SET Status = 'Cancelled', Reason = 'by a caller', PutOffBeat = NULL");

        job.RunAt = Moment;
        await WriteAsync(end);

        var written = await ReadAsync(job.Id);
        Assert.Equal((JobStatus.Cancelled, "by a caller", null), (written.Status, written.Reason, written.PutOffBeat));
    }

    public static TheoryData<string> Changes => ["status", "reason", "interruptions", "beat", "no beat"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Each_change_by_itself_is_written(string what)
    {
        var job = await AddAsync(new Job { TargetCode = "tick", Reason = "before", Interruptions = 1, PutOffBeat = Moment });
        var end = new JobEnd(job);
        switch (what)
        {
            case "status":
                job.Status = JobStatus.Completed;
                break;
            case "reason":
                job.Reason = null;
                break;
            case "interruptions":
                job.Interruptions = 0;
                break;
            default:
                job.PutOffBeat = what == "beat" ? Moment.AddTicks(1) : null;
                break;
        }

        await WriteAsync(end);

        var written = await ReadAsync(job.Id);
        Assert.Equal((job.Status, job.Reason, job.Interruptions, job.PutOffBeat), (written.Status, written.Reason, written.Interruptions, written.PutOffBeat));
    }

    private async Task<Job> AddAsync(Job job)
    {
        await using var db = _file.CreateDbContext();
        await RowInsert.WriteAsync(await OpenAsync(db), [job]);
        return job;
    }

    private async Task WriteAsync(JobEnd end)
    {
        await using var db = _file.CreateDbContext();
        await end.WriteAsync(await OpenAsync(db));
    }

    private async Task<Job> ReadAsync(long id)
    {
        await using var db = _file.CreateDbContext();
        return await db.Jobs.AsNoTracking().SingleAsync(job => job.Id == id, TestEnd);
    }

    private static async Task<BotDb> OpenAsync(BotDb db)
    {
        await db.Database.OpenConnectionAsync(TestEnd);
        return db;
    }
}
