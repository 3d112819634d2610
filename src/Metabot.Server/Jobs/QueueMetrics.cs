using System.Diagnostics.Metrics;
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
        meter.CreateObservableUpDownCounter("metabot.job.queued", () => Observe(JobStatus.Scheduled), "{job}", "Jobs that wait for their time, among the newest 50,000.");
        meter.CreateObservableUpDownCounter("metabot.job.active", () => Observe(JobStatus.Running), "{job}", "Jobs that run now on this server.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Whoever collects waits on a thread of its own: there is no other form of this.
    private List<Measurement<long>> Observe(JobStatus status) => CountAsync(JobCounts.FindName(status)).GetAwaiter().GetResult();

    private async Task<List<Measurement<long>>> CountAsync(string status)
    {
        await using var db = await databases.CreateDbContextAsync();
        var window = await IdWindow.FindAsync(db.Jobs, null, CancellationToken.None);
        var measured = new List<Measurement<long>>();
        foreach (var bot in bots.All)
        {
            var states = await JobCounts.CountAsync(db, bot.Id, window, signals, CancellationToken.None);
            measured.Add(new(states[status], new KeyValuePair<string, object?>(Labels.Bot, bot.Id)));
        }

        return measured;
    }
}
