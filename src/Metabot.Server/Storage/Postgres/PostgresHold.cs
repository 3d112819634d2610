using Npgsql;

namespace Metabot.Server.Storage.Postgres;

// Keeps nobody off: nodes come and go. What is left of this one are connections.
internal sealed class PostgresHold(PostgresConnectionString connectionString) : IDatabaseHold
{
    public void Undo() => Dispose();

    public void Dispose()
    {
        foreach (var pool in new[] { connectionString.Pooled, connectionString.OfScheduler, connectionString.OfLeads })
        {
            using var connection = new NpgsqlConnection(pool);
            NpgsqlConnection.ClearPool(connection);
        }
    }
}
