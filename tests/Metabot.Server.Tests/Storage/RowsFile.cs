using Metabot.Server.Storage;
using Metabot.Server.Storage.FileModel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Tests.Storage;

/// <summary>A new file with the server's tables, and no server at it.</summary>
internal sealed class RowsFile : IDisposable, IDbContextFactory<BotDb>
{
    private readonly TempFolder _folder = new();

    public RowsFile()
    {
        using var db = CreateDbContext();
        db.Database.EnsureCreated();
    }

    public string ConnectionString => DatabaseFile.ConnectionString(Path.Combine(_folder.Path, "any.db"));

    public BotDb CreateDbContext() => new(new DbContextOptionsBuilder<BotDb>().UseSqlite(ConnectionString).UseModel(BotDbModel.Instance).Options);

    public CommitConnection CreateCommitConnection() => new(ConnectionString, DiskSync.Off);

    /// <summary>By a connection of its own, as another reader sees it.</summary>
    public object? Ask(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
