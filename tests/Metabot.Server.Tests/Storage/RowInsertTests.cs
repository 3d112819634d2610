using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Tests.Storage;

// Rows that are written by a statement of our own are what EF Core would have written.
public sealed class RowInsertTests : IDisposable
{
    private static readonly DateTimeOffset Moment = new(2028, 2, 29, 23, 59, 59, 999, TimeSpan.Zero);

    private readonly RowsFile _file = new();
    private readonly KeptConnection _connection;

    public RowInsertTests()
    {
        _connection = new KeptConnection(_file.ConnectionString);
        _connection.Open();
    }

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _connection.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task A_job_is_read_as_it_was_written()
    {
        var full = new Job
        {
            BotId = 1,
            Kind = JobTargetKind.Broadcast,
            TargetId = 5,
            LeadId = 6,
            TicketId = 7,
            Key = "a 'key' \"of\" \\ 😀",
            IsOfScript = true,
            Status = JobStatus.Skipped,
            Reason = "",
            RunAt = Moment,
            IsPeriodic = true,
            RepeatIntervalSec = int.MaxValue,
            CatchUp = CatchUp.All,
            CatchUpPerMin = 6_000,
            PutOffBeat = Moment.AddTicks(1),
            Condition = "1 < 2; -- no comment",
            Request = """{"text":"{0} @p1 $job"}""",
            AddTags = ["a,b", ""],
            RemoveTags = ["ü"],
            ChainLength = 3,
            Interruptions = 2,
            TraceParent = "00-1-2-01",
            BeginsTrace = true,
            CreatedAt = DateTimeOffset.MaxValue,
        };
        var empty = new Job { TargetCode = "tick", RunAt = Moment, CreatedAt = DateTimeOffset.MinValue };

        await WriteAsync([full, empty]);

        await using var db = _file.CreateDbContext();
        var read = await db.Jobs.AsNoTracking().OrderBy(job => job.Id).ToListAsync(TestEnd);
        Assert.Equal([Write(full), Write(empty)], read.Select(Write));
    }

    [Fact]
    public async Task A_moment_of_any_zone_is_that_moment()
    {
        await WriteAsync([new Job { TargetCode = "tick", RunAt = new DateTimeOffset(2028, 3, 1, 9, 0, 0, TimeSpan.FromHours(9)) }]);

        await using var db = _file.CreateDbContext();
        var runAt = (await db.Jobs.AsNoTracking().SingleAsync(TestEnd)).RunAt;
        Assert.Equal((new DateTime(2028, 3, 1), TimeSpan.Zero), (runAt.DateTime, runAt.Offset));
    }

    [Fact]
    public async Task A_message_and_its_delivery_are_read_as_they_were_written()
    {
        var (job, run) = await WriteRunAsync();
        var message = new Message
        {
            BotId = 1,
            LeadId = 2,
            Direction = MessageDirection.Incoming,
            JobId = job,
            RunId = run,
            AnswersId = 5,
            Text = "first\r\nsecond\tthird",
            Code = "yes",
            Payload = JsonElement.Parse("""{"a":[1.50,null,"x"]}"""),
            Key = "k",
            Problem = "why",
            CreatedAt = Moment,
        };
        await WriteAsync([message]);
        var delivery = new MessageDelivery
        {
            MessageId = message.Id, BotId = 1, LeadId = 2, Channel = "mail", State = DeliveryState.Dead, Failures = 9, Reason = "gone", DueAt = Moment, FinishedAt = Moment, TraceParent = "00-3-4-01",
        };
        await WriteAsync([delivery]);

        await using var db = _file.CreateDbContext();
        var read = await db.Messages.AsNoTracking().SingleAsync(TestEnd);
        Assert.Equal("""{"a":[1.50,null,"x"]}""", read.Payload?.GetRawText());
        Assert.Equal((message.Id, message.Text, MessageDirection.Incoming), (read.Id, read.Text, read.Direction));
        Assert.Equal((job, run, 5L, "yes", "k", "why"), (read.JobId, read.RunId, read.AnswersId, read.Code, read.Key, read.Problem));
        Assert.Equal(Write(delivery), Write(await db.Deliveries.AsNoTracking().SingleAsync(TestEnd)));
    }

    [Fact]
    public async Task A_number_that_the_row_brings_is_kept()
    {
        var ticket = new Ticket { Id = 4_711, BotId = 1, Title = "Kettle", Fields = { ["x"] = JsonElement.Parse("1") }, CreatedAt = Moment };

        await WriteAsync([ticket]);

        Assert.Equal(4_711, ticket.Id);
        await using var db = _file.CreateDbContext();
        Assert.Equal(Write(ticket), Write(await db.Tickets.AsNoTracking().SingleAsync(TestEnd)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(450)]
    public async Task Each_row_gets_the_number_that_it_has_in_the_file(int count)
    {
        var leads = Enumerable.Range(0, count).Select(number => new Lead { BotId = 1, Name = $"Lead {number}", StatusId = number % 2 == 0 ? null : number }).ToList();

        await WriteAsync(leads);

        await using var db = _file.CreateDbContext();
        var read = await db.Leads.AsNoTracking().OrderBy(lead => lead.Id).Select(lead => new { lead.Id, lead.Name, lead.StatusId }).ToListAsync(TestEnd);
        Assert.Equal(leads.Select(lead => new { lead.Id, lead.Name, lead.StatusId }), read);
        Assert.Equal(leads.Select(lead => lead.Id).Order().Distinct(), leads.Select(lead => lead.Id));
    }

    // The command is one that was kept, with what it had before.
    [Fact]
    public async Task What_a_row_lacks_is_not_that_of_the_row_before_it()
    {
        await WriteAsync([new Lead { BotId = 1, Name = "Ann", Identification = "ann", LangCode = "de", ForwardedAt = Moment, IsMute = true, Tags = ["vip"] }]);
        await WriteAsync([new Lead { BotId = 1, Name = "Bob" }]);

        await using var db = _file.CreateDbContext();
        var bob = await db.Leads.AsNoTracking().SingleAsync(lead => lead.Name == "Bob", TestEnd);
        Assert.Equal((null, null, null, false), (bob.Identification, bob.LangCode, bob.ForwardedAt, bob.IsMute));
        Assert.Empty(bob.Tags);
    }

    [Fact]
    public async Task No_rows_are_nothing_to_write()
    {
        await using var db = _file.CreateDbContext();

        await RowInsert.WriteAsync<Lead>(db, []);

        Assert.Equal(0L, _file.Ask("SELECT count(*) FROM Leads"));
    }

    [Fact]
    public async Task Rows_belong_to_the_transaction_that_is_open()
    {
        await using var db = _file.CreateDbContext();
        await using (await db.Database.BeginTransactionAsync(TestEnd))
        {
            await RowInsert.WriteAsync(db, [new Lead { BotId = 1, Name = "Ann" }, new Lead { BotId = 1, Name = "Bob" }]);
            Assert.Equal(2, await db.Leads.CountAsync(TestEnd));
        }

        Assert.Equal(0, await db.Leads.CountAsync(TestEnd));
        Assert.Empty(db.ChangeTracker.Entries());
    }

    // After which the rest of the transaction can be written all the same.
    [Fact]
    public async Task A_row_that_the_database_refuses_is_told()
    {
        var (job, _) = await WriteRunAsync();
        await using var db = _file.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(TestEnd);

        var told = await Assert.ThrowsAsync<SqliteException>(() => RowInsert.WriteAsync(db, [new Run { JobId = job, ScheduledFor = Moment }]));

        Assert.Equal(19, told.SqliteErrorCode);
        await RowInsert.WriteAsync(db, [new Run { JobId = job, ScheduledFor = Moment.AddTicks(1), Outcome = RunOutcome.Completed }]);
        await transaction.CommitAsync(TestEnd);
        Assert.Equal(new RunOutcome?[] { null, RunOutcome.Completed }, await db.Runs.OrderBy(run => run.ScheduledFor).Select(run => run.Outcome).ToListAsync(TestEnd));
    }

    private async Task<(long Job, long Run)> WriteRunAsync()
    {
        var job = new Job { TargetCode = "tick" };
        await WriteAsync([job]);
        var run = new Run { JobId = job.Id, ScheduledFor = Moment };
        await WriteAsync([run]);
        return (job.Id, run.Id);
    }

    private async Task WriteAsync<T>(IReadOnlyCollection<T> rows)
        where T : class
    {
        await using var db = _file.CreateDbContext();
        db.Database.SetDbConnection(_connection);
        await RowInsert.WriteAsync(db, rows);
    }

    private static string Write<T>(T row) => JsonText.Write(row);
}
