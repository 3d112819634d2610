using System.Diagnostics.Metrics;
using Metabot.Server.Json;
using Metabot.Server.Storage;

namespace Metabot.Server.Telemetry;

// What happens to jobs and messages, counted when it is committed.
internal sealed class JobMetrics
{
    public const string MeterName = "Metabot.Server";

    // Seconds. A job is due to the second, starts within milliseconds, and waits for hours when the server was down.
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 600, 3_600] };

    private readonly Counter<long> _accepted;
    private readonly Counter<long> _refused;
    private readonly Histogram<double> _lag;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _delivered;

    public JobMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _accepted = meter.CreateCounter<long>("metabot.job.accepted", "{job}", "Jobs that were stored, whether callers or scripts planned them.");
        _refused = meter.CreateCounter<long>("metabot.job.refused", "{job}", "Jobs that callers planned and the server refused.");
        _lag = meter.CreateHistogram("metabot.job.due_lag", "s", "How long after it was due a run began.", tags: null, Seconds);
        _duration = meter.CreateHistogram("metabot.run.duration", "s", "How long runs took, with their commit.", tags: null, Seconds);
        _failed = meter.CreateCounter<long>("metabot.run.failed", "{run}", "Runs that failed, or were given up as poison.");
        _delivered = meter.CreateCounter<long>("metabot.delivery.attempts", "{attempt}", "Tries to deliver a message to its channel.");
    }

    public void NoteAcceptance(Job job)
    {
        if (_accepted.Enabled)
        {
            _accepted.Add(1, [.. Describe(job), new(Labels.JobStatus, job.Status.WriteWord())]);
        }
    }

    // The field is one of few.
    public void NoteRefusal(long botId, string field) => _refused.Add(1, new(Labels.Bot, botId), new(Labels.Field, field));

    public void NoteStart(Job job, DateTimeOffset scheduledFor, DateTimeOffset now)
    {
        if (_lag.Enabled)
        {
            _lag.Record(Math.Max(0, (now - scheduledFor).TotalSeconds), Describe(job));
        }
    }

    public void NoteEnd(Job job, Run run)
    {
        if (_duration.Enabled)
        {
            _duration.Record((run.FinishedAt!.Value - run.StartedAt).TotalSeconds, [.. Describe(job), new(Labels.Outcome, run.Outcome!.Value.WriteWord())]);
        }

        if (run.Outcome == RunOutcome.Failed && _failed.Enabled)
        {
            _failed.Add(1, Describe(job));
        }
    }

    public void NoteDelivery(MessageDelivery delivery, DeliveryState state)
    {
        if (_delivered.Enabled)
        {
            _delivered.Add(1, new(Labels.Bot, delivery.BotId), new(Labels.Channel, delivery.Channel), new(Labels.Delivery, state.WriteWord()));
        }
    }

    private static KeyValuePair<string, object?>[] Describe(Job job) => [new(Labels.Bot, job.BotId), new(Labels.JobKind, job.Kind.WriteWord())];
}
