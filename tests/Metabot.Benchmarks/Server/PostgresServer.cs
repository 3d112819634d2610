using System.Globalization;
using Metabot.Server.Tests.Postgres;
using Npgsql;

namespace Metabot.Benchmarks.Server;

/// <summary>A PostgreSQL of its own with the settings that it comes with: what is committed is on the disk.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly PostgresProcess _process;
    private int _databases;

    private PostgresServer(PostgresProcess process) => _process = process;

    /// <summary>Null where there is none on this machine.</summary>
    public static async Task<PostgresServer?> StartAsync() =>
        PostgresProcess.FindPrograms() is { } programs ? new PostgresServer(await PostgresProcess.StartAsync(programs)) : null;

    /// <summary>The connection string of a new database.</summary>
    public Task<string> CreateDatabaseAsync() => _process.CreateDatabaseAsync(string.Create(CultureInfo.InvariantCulture, $"bench{++_databases}"));

    /// <summary>All that waits is due, without a look of the scheduler.</summary>
    public static Task LetAllBeDueAsync(string database) => PostgresProcess.ExecuteAsync(
        database, string.Create(CultureInfo.InvariantCulture, $"UPDATE QRTZ_TRIGGERS SET next_fire_time = {DateTime.UtcNow.Ticks}, start_time = {DateTime.UtcNow.Ticks}"));

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return _process.DisposeAsync();
    }
}
