using Microsoft.Data.Sqlite;

namespace Metabot.Server.Tests.Storage;

// Data files that a server may not or cannot use: it says so at the start, and leaves them as they are.
public sealed class DamagedFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Database => Path.Combine(_folder.Path, "bot.db");

    public DamagedFileTests() => _folder.File("bot.json", """{ "id": 42, "name": "Test", "scripts": { "s": { "commands": [] } } }""");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PRAGMA user_version = 0", "is no database of this server; name another file (")]
    [InlineData("PRAGMA user_version = 1", "cannot be opened: ")]
    [InlineData("PRAGMA user_version = 3", "has version 3, which a newer server wrote; this one reads versions up to 2, so start the newer one, or name another file (")]
    [InlineData("UPDATE Bots SET Id = 7", "belongs to bot 7, not to bot 42; name another file.")]
    [InlineData("INSERT INTO Bots (Id, Attributes, Version) VALUES (7, '{}', 0)", "has bot 7 in it, too; serve its folder beside the others, or name another file.")]
    public async Task A_file_of_another_version_or_bot_is_named_and_left_as_it_is(string sql, string message)
    {
        await MakeAsync(sql);
        var before = await File.ReadAllBytesAsync(Database, TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _folder.StartAsync());

        Assert.Contains($"The database file '{Database}' {message}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_whose_first_page_is_damaged_is_refused()
    {
        await MakeAsync();
        Overwrite(0, 200);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _folder.StartAsync());

        Assert.Contains($"The database file '{Database}' cannot be opened: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Name another file, or a new one (--data, BotServerOptions.DatabasePath).", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_refused()
    {
        await MakeAsync();
        using (var file = File.OpenWrite(Database))
        {
            file.SetLength(file.Length / 3);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => _folder.StartAsync());
    }

    [Fact]
    public async Task A_database_of_somebody_else_is_refused_and_gets_no_tables()
    {
        Execute("CREATE TABLE notes (text TEXT)");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _folder.StartAsync());

        Assert.Contains("is no database of this server", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1L, Execute("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'"));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_database()
    {
        _folder.File("bot.db", "");

        await using var server = await _folder.StartAsync();

        Assert.Equal(2L, Execute("SELECT user_version FROM pragma_user_version"));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(Database);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _folder.StartAsync());

        Assert.Contains("cannot be opened: it is a folder.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_another_process_holds_at_the_start_is_named()
    {
        await MakeAsync();
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: false);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _folder.StartAsync());

        Assert.Contains("cannot be opened: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("database is locked", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_fails_leaves_no_file_behind()
    {
        _folder.File("bot.json", "{}");

        await Assert.ThrowsAsync<BotManifestException>(() => _folder.StartAsync());

        Assert.Equal(["bot.json"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    // As a server leaves it that has ended.
    private async Task MakeAsync(string? sql = null)
    {
        await (await _folder.StartAsync()).DisposeAsync();
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        if (sql is not null)
        {
            Execute(sql);
            Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        // Connections of the server that has ended still remember its pages.
        SqliteConnection.ClearAllPools();
    }

    private object? Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private void Overwrite(int start, int length)
    {
        using var file = File.OpenWrite(Database);
        file.Position = start;
        file.Write(Enumerable.Repeat((byte)'x', length).ToArray());
    }
}
