using System.Data.Common;
using Npgsql;

namespace Metabot.Server.Storage.Postgres;

// The nodes write one after another, as the writers of one node do: what a change reads is what is there when it is committed.
// Quartz would have them wait for each other anyway, for each job that is planned, but not for what is no job.
internal sealed class PostgresCommitConnection(string connectionString) : ICommitConnection
{
    // A caller who waits longer has hung up.
    private const string Wait = $"SET LOCAL lock_timeout = '10s'; SELECT {PostgresLocks.Write}";

    private NpgsqlConnection? _connection;

    public DbTransaction Begin()
    {
        try
        {
            if (_connection is null)
            {
                _connection = new NpgsqlConnection(connectionString);
                _connection.Open();
            }

            return Begin(_connection);
        }
        catch
        {
            Close();
            throw;
        }
    }

    public void Close()
    {
        _connection?.Dispose();
        _connection = null;
    }

    public void Dispose() => Close();

    private static NpgsqlTransaction Begin(NpgsqlConnection connection)
    {
        var transaction = connection.BeginTransaction();
        using var command = new NpgsqlCommand(Wait, connection, transaction);
        command.ExecuteNonQuery();
        return transaction;
    }
}
