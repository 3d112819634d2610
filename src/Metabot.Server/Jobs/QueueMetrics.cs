using System.Diagnostics.Metrics;
using Metabot.Server.Json;
using Metabot.Server.Manifest;
using Metabot.Server.Storage;
using Metabot.Server.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Metabot.Server.Jobs;

// What waits and what runs, counted whenever somebody collects it.
internal sealed class QueueMetrics(IMeterFactory meters, IDbContextFactory<BotDb> databases, LoadedBots bots, JobSignals signals) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(JobMetrics.MeterName);
        meter.CreateObservableUpDownCounter("metabot.job.queued", () => Observe(CountQueuedAsync), "{job}", "Jobs that wait for their time, among the newest 50,000.");
        meter.CreateObservableUpDownCounter("metabot.job.active", () => Observe(CountActiveAsync), "{job}", "Jobs that run now on this server.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Whoever collects waits on a thread of its own: there is no other form of this.
    private List<Measurement<long>> Observe(Func<BotDb, long, Task<long>> count) => CountAllAsync(count).GetAwaiter().GetResult();

    private async Task<List<Measurement<long>>> CountAllAsync(Func<BotDb, long, Task<long>> count)
    {
        await using var db = await databases.CreateDbContextAsync();
        var measured = new List<Measurement<long>>();
        foreach (var bot in bots.All)
        {
            measured.Add(new(await count(db, bot.Id), new KeyValuePair<string, object?>(Labels.Bot, bot.Id)));
        }

        return measured;
    }

    private async Task<long> CountQueuedAsync(BotDb db, long botId)
    {
        var window = await IdWindow.FindAsync(db.Jobs, null, CancellationToken.None);
        return (await JobCounts.CountAsync(db, botId, window, signals, CancellationToken.None))[JobStatus.Scheduled.WriteWord()];
    }

    private Task<long> CountActiveAsync(BotDb db, long botId) => JobCounts.CountRunningAsync(db, botId, signals, CancellationToken.None);
}
