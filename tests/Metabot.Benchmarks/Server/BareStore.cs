using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Metabot.Benchmarks.Server;

/// <summary>What a server of jobs cannot do without: a durable row, and a trigger in the same transaction; SQLite with WAL and full synchronisation.</summary>
internal sealed class BareStore : IAsyncDisposable
{
    private const int LargestGroup = 256;
    private static readonly JobKey Target = new("run");

    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;
    private readonly SqliteConnection _connection;
    private readonly IScheduler _scheduler;
    private readonly Channel<TaskCompletionSource> _waiting = Channel.CreateUnbounded<TaskCompletionSource>();
    private readonly Task _writer;
    private int _last;

    private BareStore(DirectoryInfo folder, ServiceProvider services, SqliteConnection connection, IScheduler scheduler)
    {
        (_folder, _services, _connection, _scheduler) = (folder, services, connection, scheduler);
        _writer = WriteGroupsAsync();
    }

    public static async Task<BareStore> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("metabot-bare-");
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "bare.db")}";
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE Jobs (Id INTEGER PRIMARY KEY, Target TEXT, Request TEXT, RunAt INTEGER)");
        var services = new ServiceCollection().AddLogging().AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(SqliteFactory.Instance, connectionString);
                store.ProvisionSchema();
                store.ConfigureStore(ado => ado.AcceptEnlistedTransactions = true);
            });
            quartz.AddJob<EmptyJob>(job => job.WithIdentity(Target).StoreDurably());
        }).BuildServiceProvider();
        return new BareStore(folder, services, connection, await services.GetRequiredService<ISchedulerFactory>().GetScheduler());
    }

    public void InsertRow()
    {
        using var transaction = _connection.BeginTransaction();
        Insert(transaction);
        transaction.Commit();
    }

    public async Task AcceptAsync()
    {
        using var transaction = _connection.BeginTransaction();
        await AcceptAsync(transaction, 1);
    }

    /// <summary>Ends when the group that it came into is durable.</summary>
    public Task AcceptInGroupAsync()
    {
        var caller = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Writer.TryWrite(caller);
        return caller.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _writer;
        await _services.DisposeAsync();
        await _connection.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task WriteGroupsAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var group = new List<TaskCompletionSource>();
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var caller))
            {
                group.Add(caller);
            }

            await using var transaction = _connection.BeginTransaction();
            await AcceptAsync(transaction, group.Count);
            group.ForEach(caller => caller.SetResult());
        }
    }

    private async Task AcceptAsync(SqliteTransaction transaction, int jobs)
    {
        using (_scheduler.EnlistTransaction(transaction))
        {
            for (var i = 0; i < jobs; i++)
            {
                var id = Insert(transaction);
                await _scheduler.ScheduleTrigger(TriggerBuilder.Create()
                    .WithIdentity(id.ToString(CultureInfo.InvariantCulture)).ForJob(Target)
                    .StartAt(DateTimeOffset.UtcNow.AddDays(30)).WithSimpleSchedule().Build(), TriggerConflict.Keep);
            }

            await transaction.CommitAsync();
        }
    }

    private int Insert(SqliteTransaction transaction)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO Jobs (Id, Target, Request, RunAt) VALUES ($id, 'welcome', '{\"first_name\":\"Ann\",\"order_id\":7}', 0)";
        command.Parameters.AddWithValue("$id", ++_last);
        command.ExecuteNonQuery();
        return _last;
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class EmptyJob : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;
    }
}
