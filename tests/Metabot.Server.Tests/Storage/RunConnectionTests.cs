using System.Data;
using System.Data.Common;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Tests.Storage;

// Connections that are lent to runs: nobody has one that another has, each goes on to the next run, and the context is left as it was.
public sealed class RunConnectionTests : IDisposable
{
    private readonly RowsFile _file = new();
    private readonly KeptConnections _kept;

    public RunConnectionTests() => _kept = new KeptConnections(_file.ConnectionString);

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _kept.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task Runs_after_one_another_have_the_same_connection()
    {
        var first = await BorrowAsync(_ => Task.CompletedTask);

        Assert.Equal(ConnectionState.Open, first.State);
        Assert.Same(first, await BorrowAsync(_ => Task.CompletedTask));
    }

    [Fact]
    public async Task Runs_at_the_same_time_have_each_their_own_and_no_more_are_opened_than_that()
    {
        var known = new HashSet<DbConnection>();
        for (var i = 0; i < 3; i++)
        {
            var outer = await BorrowAsync(async _ => known.Add(await BorrowAsync(async other =>
            {
                Assert.Equal(0, await other.Leads.CountAsync(TestEnd));
            })));
            known.Add(outer);
            Assert.Equal(2, known.Count);
        }
    }

    [Fact]
    public async Task What_a_run_asks_goes_over_the_lent_connection_and_leaves_it_open()
    {
        await BorrowAsync(async db =>
        {
            var lent = db.Database.GetDbConnection();
            await using (var command = db.CreateCommand("CREATE TEMP TABLE Mine (Id INTEGER)"))
            {
                await command.ExecuteNonQueryAsync(TestEnd);
            }

            Assert.Equal(0, await db.Jobs.CountAsync(TestEnd));
            Assert.Null(await RunQueries.FindPlaceAsync(db, 1));

            Assert.Equal(ConnectionState.Open, lent.State);
            Assert.Equal(0, await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM temp.Mine").SingleAsync(TestEnd));
        });
    }

    [Fact]
    public async Task Afterwards_the_context_has_a_connection_of_its_own_to_the_same_file()
    {
        await using var db = _file.CreateDbContext();
        DbConnection lent;
        await using (await _kept.OpenAsync(db, TestEnd))
        {
            lent = db.Database.GetDbConnection();
        }

        db.Leads.Add(new Lead { BotId = 1, Name = "Ann" });
        await db.SaveChangesAsync(TestEnd);

        Assert.NotSame(lent, db.Database.GetDbConnection());
        Assert.Equal(ConnectionState.Closed, db.Database.GetDbConnection().State);
        Assert.Equal("Ann", _file.Ask("SELECT Name FROM Leads"));
        Assert.Equal(ConnectionState.Open, lent.State);
    }

    // The next run must not find itself in the middle of it.
    [Fact]
    public async Task A_connection_that_a_failed_run_gave_back_is_in_no_transaction()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => BorrowAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestEnd);
            db.Leads.Add(new Lead { BotId = 1, Name = "Ann" });
            await db.SaveChangesAsync(TestEnd);
            throw new InvalidOperationException("the run failed");
        }));

        await BorrowAsync(async db =>
        {
            Assert.Equal(0, await db.Leads.CountAsync(TestEnd));
            await using var transaction = await db.Database.BeginTransactionAsync(TestEnd);
            await RowInsert.WriteAsync(db, [new Lead { BotId = 1, Name = "Bob" }]);
            await transaction.CommitAsync(TestEnd);
        });
        Assert.Equal("Bob", _file.Ask("SELECT Name FROM Leads"));
    }

    [Fact]
    public async Task What_others_commit_is_seen_by_the_next_run()
    {
        await BorrowAsync(async db => Assert.Equal(0, await db.Leads.CountAsync(TestEnd)));
        await using (var other = _file.CreateDbContext())
        {
            other.Leads.Add(new Lead { BotId = 1, Name = "Ann" });
            await other.SaveChangesAsync(TestEnd);
        }

        await BorrowAsync(async db => Assert.Equal(1, await db.Leads.CountAsync(TestEnd)));
    }

    [Fact]
    public async Task At_the_end_those_that_are_idle_are_closed_and_those_that_are_lent_when_they_come_back()
    {
        DbConnection? idle = null;
        var lent = await BorrowAsync(async _ =>
        {
            idle = await BorrowAsync(_ => Task.CompletedTask);

            _kept.Dispose();

            Assert.Equal(ConnectionState.Closed, idle.State);
        });

        Assert.Equal(ConnectionState.Closed, lent.State);
    }

    [Fact]
    public async Task A_database_server_lends_the_contexts_own()
    {
        await using var db = _file.CreateDbContext();
        var own = db.Database.GetDbConnection();
        await using (await new OwnConnections().OpenAsync(db, TestEnd))
        {
            Assert.Equal(0, await db.Leads.CountAsync(TestEnd));
            Assert.Equal(ConnectionState.Open, own.State);
            Assert.Same(own, db.Database.GetDbConnection());
        }

        Assert.Equal(ConnectionState.Closed, own.State);
    }

    // Gives what was lent.
    private async Task<DbConnection> BorrowAsync(Func<BotDb, Task> work)
    {
        await using var db = _file.CreateDbContext();
        await using var lent = await _kept.OpenAsync(db, TestEnd);
        await work(db);
        return db.Database.GetDbConnection();
    }
}
