using Metabot.Server.Logging;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Metabot.Server.Storage.Postgres;

// The nodes that share a database settle in the database.
internal sealed class PostgresNodes(PostgresConnectionString connectionString, PostgresLeadHolds holds, PostgresNews news, PostgresNodeRows rows, TimeProvider timeProvider, RepeatedTrouble trouble, ILogger<PostgresNodes> logger) : INodes
{
    // Whoever has a duty looks this often whether its session, and with it the duty, is still there.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    public bool IsAlone => false;

    public Task<IDisposable> HoldLeadsAsync(IReadOnlyCollection<long> leadIds) => holds.TakeAsync(leadIds);

    public Task TellAsync(IReadOnlyCollection<NodeNews> told, CancellationToken cancellationToken) => news.TellAsync(told, cancellationToken);

    public Task<IReadOnlyList<NodeBot>> CheckInAsync(IReadOnlyList<NodeBot> mine, CancellationToken cancellationToken) => rows.CheckInAsync(mine, cancellationToken);

    public Task LeaveAsync() => rows.LeaveAsync();

    public IAsyncEnumerable<NodeNews> ListenAsync(CancellationToken stoppingToken) => news.ListenAsync(stoppingToken);

    public async Task DoOnOneAsync(NodeDuty duty, Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeAndDoAsync(duty, work, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (trouble.IsNew($"{duty} cannot be done"))
                {
                    logger.LogNoDuty(duty, exception.Message);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Look, timeProvider, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAndDoAsync(NodeDuty duty, Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(connectionString.Lasting);
        await connection.OpenAsync(stoppingToken);
        await using var command = new NpgsqlCommand(PostgresLocks.Take(duty), connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stoppingToken);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var watch = WatchAsync(connection, ends);
        await work(ends.Token);
        await ends.CancelAsync();
        await watch;
    }

    private async Task WatchAsync(NpgsqlConnection connection, CancellationTokenSource ends)
    {
        try
        {
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            while (!ends.IsCancellationRequested)
            {
                await command.ExecuteNonQueryAsync(CancellationToken.None);
                await Task.Delay(Look, timeProvider, ends.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (NpgsqlException)
        {
            await ends.CancelAsync();
        }
    }
}
