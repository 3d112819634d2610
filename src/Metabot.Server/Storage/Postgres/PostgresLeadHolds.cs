using Npgsql;

namespace Metabot.Server.Storage.Postgres;

// A session for each who holds leads. Inside the node they wait for a free one here, however long that takes: a pool would give up.
internal sealed class PostgresLeadHolds(PostgresConnectionString connectionString) : IDisposable
{
    private readonly SemaphoreSlim _free = new(PostgresConnectionString.MostLeadsHeld);

    public async Task<IDisposable> TakeAsync(IReadOnlyCollection<long> leadIds)
    {
        await _free.WaitAsync();
        var hold = new LeadHold(new NpgsqlConnection(connectionString.OfLeads), _free);
        try
        {
            await hold.TakeAsync(leadIds);
            return hold;
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    public void Dispose() => _free.Dispose();

    private sealed class LeadHold(NpgsqlConnection connection, SemaphoreSlim free) : IDisposable
    {
        // In the order of their ids, as everybody takes them, so that no two wait for each other.
        public async Task TakeAsync(IReadOnlyCollection<long> leadIds)
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(PostgresLocks.TakeLeads, connection) { CommandTimeout = 0 };
            command.Parameters.AddWithValue("ids", leadIds.Order().ToArray());
            await command.ExecuteNonQueryAsync();
        }

        public void Dispose()
        {
            try
            {
                Leave();
            }
            catch (NpgsqlException)
            {
                // The session is broken, and its locks are gone with it.
            }
            finally
            {
                connection.Dispose();
                free.Release();
            }
        }

        private void Leave()
        {
            if (connection.State == System.Data.ConnectionState.Open)
            {
                using var command = new NpgsqlCommand(PostgresLocks.LeaveLeads, connection);
                command.ExecuteNonQuery();
            }
        }
    }
}
