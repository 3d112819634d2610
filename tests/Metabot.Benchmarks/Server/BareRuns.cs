using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Metabot.Benchmarks.Server;

/// <summary>Quartz by itself, durable as it comes, whose jobs do nothing.</summary>
internal sealed class BareRuns : IAsyncDisposable
{
    private const int RunsAtOnce = 16;
    private static readonly JobKey Target = new("run");

    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;
    private readonly IScheduler _scheduler;
    private readonly Countdown _countdown;
    private int _last;

    private BareRuns(DirectoryInfo folder, ServiceProvider services, IScheduler scheduler, Countdown countdown) =>
        (_folder, _services, _scheduler, _countdown) = (folder, services, scheduler, countdown);

    public static async Task<BareRuns> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("metabot-bare-");
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "bare.db")}";
        await using (var connection = new SqliteConnection(connectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL";
            await command.ExecuteNonQueryAsync();
        }

        var countdown = new Countdown();
        var services = new ServiceCollection().AddLogging().AddSingleton(countdown).AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(RunsAtOnce);
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(SqliteFactory.Instance, connectionString);
                store.ProvisionSchema();
            });
            quartz.AddJob<CountedJob>(job => job.WithIdentity(Target).StoreDurably().RequestRecovery());
        }).BuildServiceProvider();
        return new BareRuns(folder, services, await services.GetRequiredService<ISchedulerFactory>().GetScheduler(), countdown);
    }

    /// <summary>Stores jobs that are due at once, while nothing runs.</summary>
    public async Task PlanAsync(int jobs)
    {
        await _scheduler.Standby();
        for (var i = 0; i < jobs; i++)
        {
            await _scheduler.ScheduleTrigger(TriggerBuilder.Create()
                .WithIdentity((++_last).ToString(CultureInfo.InvariantCulture)).ForJob(Target)
                .StartAt(DateTimeOffset.UtcNow).WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires)).Build(), TriggerConflict.Keep);
        }

        _countdown.Begin(jobs);
    }

    /// <summary>Ends inside the last of the jobs.</summary>
    public async Task RunAsync()
    {
        await _scheduler.Start();
        await _countdown.Ended;
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: true);
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
