using System.Text.Json;
using Metabot.Server.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Metabot.Server.Tests.Storage;

// Who comes second at a row begins again; what is wrong for another reason is not tried again, for it would be wrong again.
public sealed class RowConflictTests
{
    private static readonly Dictionary<string, Exception> KnownConflicts = new()
    {
        ["a row that has another version"] = new DbUpdateConcurrencyException(),
        ["a row of another version within what was saved"] = new DbUpdateException("outer", new DbUpdateConcurrencyException()),
        ["a run that another node has written, by EF Core"] = new DbUpdateException("outer", Refused(PostgresErrorCodes.UniqueViolation, "Runs")),
        ["a run that another node has written, by a statement of our own"] = Refused(PostgresErrorCodes.UniqueViolation, "Runs"),
    };

    private static readonly Dictionary<string, Exception> KnownMistakes = new()
    {
        ["a key that is there already"] = Refused(PostgresErrorCodes.UniqueViolation, "Messages"),
        ["a run of no job"] = Refused(PostgresErrorCodes.ForeignKeyViolation, "Runs"),
        ["a full disk"] = Refused(PostgresErrorCodes.DiskFull, "Runs"),
        ["a unique index of a file"] = new DbUpdateException("outer", new SqliteException("UNIQUE constraint failed: Runs.JobId", 19)),
        ["a save that tells nothing"] = new DbUpdateException("outer"),
        ["the end"] = new OperationCanceledException(),
    };

    public static TheoryData<string> Conflicts => [.. KnownConflicts.Keys];

    public static TheoryData<string> Mistakes => [.. KnownMistakes.Keys];

    [Theory]
    [MemberData(nameof(Conflicts))]
    public async Task A_conflict_begins_again_from_what_is_there_now(string conflict)
    {
        var attempts = 0;

        var result = await RowConflicts.RepeatAsync(() => ++attempts < 4 ? Task.FromException<string>(KnownConflicts[conflict]) : Task.FromResult($"attempt {attempts}"));

        Assert.Equal("attempt 4", result);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Anything_else_is_told_at_once(string mistake)
    {
        var attempts = 0;

        var told = await Assert.ThrowsAnyAsync<Exception>(() => RowConflicts.RepeatAsync(() =>
        {
            attempts++;
            return Task.FromException(KnownMistakes[mistake]);
        }));

        Assert.Same(KnownMistakes[mistake], told);
        Assert.Equal(1, attempts);
    }

    // Rather than for ever, with a node that keeps the row to itself.
    [Fact]
    public async Task A_conflict_that_never_ends_is_told_in_the_end()
    {
        var attempts = 0;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => RowConflicts.RepeatAsync(() =>
        {
            attempts++;
            return Task.FromException(new DbUpdateConcurrencyException());
        }));

        Assert.InRange(attempts, 10, 1_000);
    }

    [Fact]
    public async Task A_mistake_behind_a_conflict_is_told()
    {
        var attempts = 0;

        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => RowConflicts.RepeatAsync(() =>
            Task.FromException(++attempts == 1 ? new DbUpdateConcurrencyException() : new InvalidOperationException("the lead is gone"))));

        Assert.Equal((2, "the lead is gone"), (attempts, told.Message));
    }

    // Both have read the same version, and one writes first.
    [Fact]
    public async Task Of_two_who_change_a_bots_attributes_both_are_in_it()
    {
        using var file = new RowsFile();
        file.Ask("INSERT INTO Bots (Id, Attributes, Version) VALUES (1, '{}', 0)");
        var (attempts, token) = (0, TestContext.Current.CancellationToken);

        await RowConflicts.RepeatAsync(async () =>
        {
            await using var db = file.CreateDbContext();
            var bot = await db.Bots.SingleAsync(token);
            bot.Attributes["mine"] = JsonElement.Parse("1");
            if (++attempts == 1)
            {
                file.Ask("UPDATE Bots SET Attributes = '{\"other\":2}', Version = 1");
            }

            await db.SaveChangesAsync(token);
        });

        Assert.Equal((2, "{\"other\":2,\"mine\":1}", 2L), (attempts, file.Ask("SELECT Attributes FROM Bots"), file.Ask("SELECT Version FROM Bots")));
    }

    // A node that was silent for too long still has its portion of a broadcast in hand.
    [Theory]
    [InlineData("LastLeadId = 50")]
    [InlineData("FinishedAt = 5")]
    public async Task A_portion_of_a_broadcast_is_not_written_after_another_one_or_the_end(string other)
    {
        using var file = new RowsFile();
        var token = TestContext.Current.CancellationToken;
        await using (var before = file.CreateDbContext())
        {
            var job = before.Jobs.Add(new Job { TargetCode = "all" }).Entity;
            await before.SaveChangesAsync(token);
            before.Runs.Add(new Run { JobId = job.Id });
            await before.SaveChangesAsync(token);
        }

        await using var db = file.CreateDbContext();
        var run = await db.Runs.SingleAsync(token);
        file.Ask($"UPDATE Runs SET {other}");
        run.LastLeadId = 100;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(token));
        Assert.NotEqual(100L, file.Ask("SELECT LastLeadId FROM Runs"));
    }

    private static PostgresException Refused(string state, string table) => new("refused", "ERROR", "ERROR", state, tableName: table);
}
