using Metabot.Server.Scripts;
using Metabot.Server.Storage.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Metabot.Server.Storage.Postgres;

// A database server, which several nodes share.
internal sealed class PostgresDatabase(PostgresConnectionString connectionString, TimeProvider timeProvider) : IDatabase
{
    // A dead node is missed when both are over, and found at another's next check-in: at most 9 seconds after it died.
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    // How long a node that has nothing to do leaves alone what another has accepted. A second is the least that Quartz takes.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    // Few, so that the other nodes get theirs; each time it takes some the scheduler holds a lock that all nodes share.
    private const int MostAtOnce = 4;

    public string Name => connectionString.Name;

    public IDatabaseHold Hold() => new PostgresHold(connectionString);

    public void Configure(DbContextOptionsBuilder builder) => builder.UseNpgsql(connectionString.Pooled);

    public Action<IQuartzBuilder>? ConfigureScheduler => Configure;

    public ICommitConnection CreateCommitConnection() => new PostgresCommitConnection(connectionString.Lasting);

    public void AddServices(IServiceCollection services) => services
        .AddSingleton(connectionString)
        .AddSingleton<PostgresLeadHolds>()
        .AddSingleton<PostgresNews>()
        .AddSingleton<PostgresNodeRows>()
        .AddSingleton<INodes, PostgresNodes>()
        .AddSingleton<IRowIds, RowSequences>()
        .AddSingleton<IRunConnections, OwnConnections>()
        .AddSingleton<SearchDialect, PostgresSearch>();

    public async Task OpenAsync(BotDb db, IReadOnlyList<BotDefinition> bots, CancellationToken cancellationToken)
    {
        try
        {
            await PostgresSchema.OpenAsync(db, bots, connectionString.Name, timeProvider, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw ExplainFailure(exception);
        }
    }

    public InvalidOperationException ExplainFailure(Exception exception) => new(
        $"The {Name} cannot be opened: {FindReason(exception)} ({DatabaseFile.Option}).", exception);

    private void Configure(IQuartzBuilder quartz)
    {
        // Of traces a job knows by itself.
        quartz.ConfigureScheduler(scheduler => (scheduler.MaxBatchSize, scheduler.IdleWaitTime, scheduler.PropagateTraceContext) = (MostAtOnce, Idle, false));
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, connectionString.OfScheduler);
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (CheckIn, Silence));
            store.ProvisionSchema();
            store.ConfigureStore(ado => ado.AcceptEnlistedTransactions = true);
        });
    }

    private string FindReason(Exception exception) => exception.GetBaseException() switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"there is none of that name; make it, for example with createdb {connectionString.Database}, or name another",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"the server does not let '{connectionString.Username}' in; give another Username or Password",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refusal =>
            $"{refusal.MessageText}; let '{connectionString.Username}' make tables in it",
        PostgresException other => $"{other.MessageText}; name another database",
        System.Net.Sockets.SocketException => "no PostgreSQL server answers there; start it, or name another Host or Port",
        var other => $"{other.Message.TrimEnd('.')}; see to the server, or name another",
    };
}
