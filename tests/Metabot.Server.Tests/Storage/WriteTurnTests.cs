using Metabot.Server.Storage;
using Metabot.Tests;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Tests.Storage;

// Who waits too long for the turn to write is told what holds it up: others who write, or another process.
public sealed class WriteTurnTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly WriteTurns _turns;

    public WriteTurnTests() => _turns = new WriteTurns(new CommitConnection(DatabaseFile.ConnectionString(Path.Combine(_folder.Path, "any.db")), DiskSync.Full), TimeSpan.FromMilliseconds(200));

    public void Dispose()
    {
        _turns.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Behind_writers_of_its_own_the_server_is_busy_and_nobody_else_is_blamed()
    {
        await _turns.EnterAsync();

        var exception = await Assert.ThrowsAsync<TurnNotGotException>(() => _turns.EnterAsync());

        Assert.Equal("more waits to be written than the disk takes", BusyStorage.WhyNot(exception));
        _turns.Leave();
        await _turns.EnterAsync();
        _turns.Leave();
    }

    [Fact]
    public async Task Behind_one_who_waits_for_another_process_it_is_that_process()
    {
        var (begins, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        await _turns.EnterAloneAsync();
        var beginning = Task.Run(() => _turns.Begin(() =>
        {
            begins.SetResult();
            mayEnd.Task.Wait(TestContext.Current.CancellationToken);
            return true;
        }));
        await begins.Task;

        var exception = await Assert.ThrowsAsync<SqliteException>(() => _turns.EnterAsync());

        Assert.Equal("another process holds the database", BusyStorage.WhyNot(exception));
        mayEnd.SetResult();
        await beginning;
        _turns.Leave();
    }

    // What it would close is in the hands of whoever has the turn.
    [Fact]
    public async Task The_end_waits_for_who_has_the_turn()
    {
        var turns = new WriteTurns(new CommitConnection(DatabaseFile.ConnectionString(Path.Combine(_folder.Path, "other.db")), DiskSync.Full), TimeSpan.FromMilliseconds(200));
        var group = await turns.EnterAsync();
        var ending = Task.Run(turns.Dispose, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<TurnNotGotException>(() => turns.EnterAsync());
        Assert.False(ending.IsCompleted);

        Assert.Equal(5, await group.AddAsync(() => Task.FromResult(5)));
        turns.Leave();

        await ending.WithinLimitAsync();
        await group.Durable;
    }

    [Theory]
    [InlineData(5, "another process holds the database")]
    [InlineData(6, "another process holds the database")]
    [InlineData(8, "the database file may only be read")]
    [InlineData(10, "the disk refuses to read or write")]
    [InlineData(13, "the disk is full")]
    [InlineData(14, "the disk refuses to read or write")]
    [InlineData(19, null)]
    public void What_the_disk_does_for_now_is_told_and_a_mistake_is_none_of_it(int code, string? why) =>
        Assert.Equal(why, BusyStorage.WhyNot(new InvalidOperationException("outer", new SqliteException("inner", code))));
}
