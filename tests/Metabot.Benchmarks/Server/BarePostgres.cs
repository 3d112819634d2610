using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using Quartz.Extensibility;

namespace Metabot.Benchmarks.Server;

/// <summary>Quartz by itself on PostgreSQL, clustered and otherwise as it comes, whose jobs do nothing.</summary>
internal sealed class BarePostgres : IAsyncDisposable
{
    private const int RunsAtOnce = 16;
    private static readonly JobKey Target = new("run");

    private readonly string _database;
    private readonly ServiceProvider _services;
    private readonly IScheduler _scheduler;
    private readonly Countdown _countdown;
    private int _last;

    private BarePostgres(string database, ServiceProvider services, IScheduler scheduler, Countdown countdown) =>
        (_database, _services, _scheduler, _countdown) = (database, services, scheduler, countdown);

    public static async Task<BarePostgres> OpenAsync(string database)
    {
        var countdown = new Countdown();
        var services = new ServiceCollection().AddLogging().AddSingleton(countdown).AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(RunsAtOnce);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, database);
                store.UseClustering();
                store.ProvisionSchema();
            });
            quartz.AddJob<CountedJob>(job => job.WithIdentity(Target).StoreDurably().RequestRecovery());
        }).BuildServiceProvider();
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Start();
        return new BarePostgres(database, services, scheduler, countdown);
    }

    /// <summary>A trigger that is due in a month.</summary>
    public async Task AcceptAsync() => await _scheduler.ScheduleTrigger(CreateTrigger(Target, TimeSpan.FromDays(30)), TriggerConflict.Keep);

    /// <summary>As many of a job of their own, in one transaction.</summary>
    public async Task AcceptBatchAsync(int jobs)
    {
        var target = new JobKey($"batch {Interlocked.Increment(ref _last)}");
        var job = JobBuilder.Create<CountedJob>().WithIdentity(target).StoreDurably().Build();
        await _scheduler.ScheduleJobs(new Dictionary<IJobDetail, IReadOnlyCollection<ITrigger>>
        {
            [job] = [.. Enumerable.Range(0, jobs).Select(_ => CreateTrigger(target, TimeSpan.FromDays(30)))],
        });
    }

    /// <summary>Stores jobs that are due later.</summary>
    public async Task PlanAsync(int jobs)
    {
        _countdown.Begin(jobs);
        await AcceptBatchAsync(jobs);
    }

    /// <summary>Has all be due, and ends inside the last of the jobs.</summary>
    public async Task RunAsync()
    {
        await PostgresServer.LetAllBeDueAsync(_database);
        await _services.GetRequiredService<ISchedulerSignaler>().SignalSchedulingChange(DateTimeOffset.UtcNow);
        await _countdown.Ended;
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: true);
        await _services.DisposeAsync();
    }

    private ITrigger CreateTrigger(JobKey target, TimeSpan delay) => TriggerBuilder.Create()
        .WithIdentity(Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture)).ForJob(target)
        .StartAt(DateTimeOffset.UtcNow + delay).WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires)).Build();
}
