using System.Data.Common;
using Metabot.Server.Storage;
using Metabot.Tests;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Tests.Storage;

// Changes that are committed together: whichever of them fails takes back its own and nothing else, and who is told that a change is durable can rely on it.
public sealed class CommitGroupTests : IDisposable
{
    private readonly RowsFile _file = new();
    private readonly CountedConnection _connection;

    public CommitGroupTests()
    {
        _file.Ask("CREATE TABLE Notes (Id INTEGER PRIMARY KEY, ParentId INTEGER NULL REFERENCES Notes (Id) DEFERRABLE INITIALLY DEFERRED)");
        _file.Ask("CREATE TRIGGER no_13 BEFORE INSERT ON Notes WHEN NEW.Id = 13 BEGIN SELECT RAISE(ROLLBACK, 'thirteen'); END");
        _connection = new CountedConnection(_file.CreateCommitConnection());
    }

    public void Dispose()
    {
        _connection.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task What_is_added_is_for_others_from_the_commit_on()
    {
        var group = new CommitGroup(_connection);
        Assert.Equal(7, await group.AddAsync(() => WriteAsync(group, 1, result: 7)));
        Assert.Equal(8, await group.AddAsync(() => WriteAsync(group, 2, result: 8)));
        Assert.Equal(("", false), (ReadNotes(), group.Durable.IsCompleted));

        group.Commit();

        await group.Durable.WithinLimitAsync();
        Assert.Equal(("1 2", 2), (ReadNotes(), group.Count));
    }

    // Half of it was written when it failed.
    [Theory]
    [InlineData(2, "1 3 4")]
    [InlineData(3, "1 2 4")]
    [InlineData(4, "1 2 3")]
    public async Task A_later_change_that_fails_takes_back_what_is_its_own(long failing, string left)
    {
        var group = new CommitGroup(_connection);
        for (var id = 1L; id <= 4; id++)
        {
            if (id == failing)
            {
                await FailAsync(group, id, new InvalidOperationException("no"));
            }
            else
            {
                await group.AddAsync(() => WriteAsync(group, id));
            }
        }

        Assert.False(group.IsOver);
        group.Commit();

        await group.Durable.WithinLimitAsync();
        Assert.Equal((left, 0), (ReadNotes(), _connection.Closed));
    }

    [Fact]
    public async Task Several_that_fail_one_after_another_leave_the_first_as_it_was()
    {
        var group = new CommitGroup(_connection);
        await group.AddAsync(() => WriteAsync(group, 1));
        await FailAsync(group, 2, new InvalidOperationException("two"));
        await FailAsync(group, 2, new InvalidOperationException("two again"));

        group.Commit();

        Assert.Equal("1", ReadNotes());
    }

    // With the first the transaction itself goes, which nobody else has a part in yet.
    [Fact]
    public async Task A_first_change_that_fails_ends_the_group_and_spoils_nothing_for_the_next()
    {
        var group = new CommitGroup(_connection);
        await FailAsync(group, 1, new InvalidOperationException("no"));
        Assert.True(group.IsOver);

        group.Commit();

        await group.Durable.WithinLimitAsync();
        var next = new CommitGroup(_connection);
        await next.AddAsync(() => WriteAsync(next, 1));
        next.Commit();
        Assert.Equal(("1", 0), (ReadNotes(), _connection.Closed));
    }

    // What comes of the disk is no fault of the change: the connection is opened anew.
    [Theory]
    [InlineData(10)]
    [InlineData(13)]
    public async Task A_first_change_that_the_disk_refuses_closes_the_connection(int code)
    {
        var group = new CommitGroup(_connection);
        var why = new SqliteException("the disk", code);
        await FailAsync(group, 1, why);

        group.Commit();

        Assert.Same(why, await Assert.ThrowsAsync<SqliteException>(() => group.Durable.WithinLimitAsync()));
        Assert.Equal((1, true), (_connection.Closed, group.IsOver));
        var next = new CommitGroup(_connection);
        await next.AddAsync(() => WriteAsync(next, 2));
        next.Commit();
        Assert.Equal("2", ReadNotes());
    }

    // As it does when the disk is full: all who were in the group are told, also those whose own change was good.
    [Fact]
    public async Task Where_the_database_takes_everything_back_nobody_is_told_that_it_is_durable()
    {
        var group = new CommitGroup(_connection);
        await group.AddAsync(() => WriteAsync(group, 1));

        var why = await Assert.ThrowsAsync<SqliteException>(() => group.AddAsync(() => WriteAsync(group, 13)));
        Assert.True(group.IsOver);
        group.Commit();

        Assert.Same(why, await Assert.ThrowsAsync<SqliteException>(() => group.Durable.WithinLimitAsync()));
        Assert.Equal(("", 1), (ReadNotes(), _connection.Closed));
    }

    [Fact]
    public async Task Where_the_database_takes_the_first_change_back_by_itself_the_next_group_begins_as_ever()
    {
        var group = new CommitGroup(_connection);
        await Assert.ThrowsAsync<SqliteException>(() => group.AddAsync(() => WriteAsync(group, 13)));
        group.Commit();

        var next = new CommitGroup(_connection);
        await next.AddAsync(() => WriteAsync(next, 1));
        next.Commit();

        await next.Durable.WithinLimitAsync();
        Assert.Equal("1", ReadNotes());
    }

    [Fact]
    public async Task A_commit_that_fails_fails_for_all_and_leaves_nothing()
    {
        var group = new CommitGroup(_connection);
        await group.AddAsync(() => WriteAsync(group, 1));
        await group.AddAsync(() => WriteAsync(group, 2, parent: 99));

        group.Commit();

        await Assert.ThrowsAsync<SqliteException>(() => group.Durable.WithinLimitAsync());
        var next = new CommitGroup(_connection);
        await next.AddAsync(() => WriteAsync(next, 3));
        next.Commit();
        Assert.Equal(("3", 1), (ReadNotes(), _connection.Closed));
    }

    [Fact]
    public async Task A_group_that_is_let_go_leaves_nothing()
    {
        using (var group = new CommitGroup(_connection))
        {
            await group.AddAsync(() => WriteAsync(group, 1));
        }

        Assert.Equal("", ReadNotes());
    }

    [Fact]
    public async Task Who_waits_behind_a_first_change_that_fails_writes_in_a_group_of_its_own()
    {
        using var turns = new WriteTurns(_connection, WriteTurns.LongestWait);
        var failing = await turns.EnterAsync();
        var waiting = turns.EnterAsync();
        await FailAsync(failing, 1, new InvalidOperationException("no"));

        turns.Leave();

        var other = await waiting.WithinLimitAsync();
        Assert.NotSame(failing, other);
        await other.AddAsync(() => WriteAsync(other, 1));
        turns.Leave();
        await Task.WhenAll(failing.Durable, other.Durable).WithinLimitAsync();
        Assert.Equal("1", ReadNotes());
    }

    [Fact]
    public async Task Who_waits_behind_a_change_joins_it_and_its_failure_is_its_own()
    {
        using var turns = new WriteTurns(_connection, WriteTurns.LongestWait);
        var first = await turns.EnterAsync();
        var waiting = turns.EnterAsync();
        await first.AddAsync(() => WriteAsync(first, 1));
        turns.Leave();

        var joined = await waiting.WithinLimitAsync();
        Assert.Same(first, joined);
        Assert.False(first.Durable.IsCompleted);
        await FailAsync(joined, 2, new InvalidOperationException("no"));
        turns.Leave();

        await first.Durable.WithinLimitAsync();
        Assert.Equal("1", ReadNotes());
    }

    private static async Task<int> WriteAsync(CommitGroup group, long id, long? parent = null, int result = 0)
    {
        await using var command = group.Transaction.CreateCommand("INSERT INTO Notes (Id, ParentId) VALUES (@id, @parent)");
        command.SetParameter("@id", id);
        command.SetParameter("@parent", parent);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return result;
    }

    private static async Task FailAsync(CommitGroup group, long id, Exception why)
    {
        var told = await Assert.ThrowsAnyAsync<Exception>(() => group.AddAsync<int>(async () =>
        {
            await WriteAsync(group, id);
            throw why;
        }));
        Assert.Same(why, told);
    }

    private string ReadNotes() => (string)_file.Ask("SELECT coalesce(group_concat(Id, ' '), '') FROM (SELECT Id FROM Notes ORDER BY Id)")!;

    private sealed class CountedConnection(ICommitConnection inner) : ICommitConnection
    {
        public int Closed { get; private set; }

        public DbTransaction Begin() => inner.Begin();

        public void Close()
        {
            Closed++;
            inner.Close();
        }

        public void Dispose() => inner.Dispose();
    }
}
