using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.Server.Tests;

public sealed class MetricTests(BotFixture fixture) : IClassFixture<BotFixture>, IDisposable
{
    private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _measured = new();
    private readonly MeterListener _listener = new();

    private TestBot Bot => fixture.Bot;

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task What_happens_to_jobs_is_counted()
    {
        Listen();
        var lead = await Bot.LeadAsync();
        await Bot.RunAsync(new { script_code = "silent", lead_id = lead });
        await Bot.RunAsync(new { script_code = "fails_late", lead_id = lead });
        await Bot.PostAsync("jobs/schedule", $$"""{ "script_code": "silent", "{{Guid.NewGuid()}}": 1 }""");
        await Bot.PostAsync("jobs/schedule", new { script_code = "nobody" });
        await Bot.PostAsync("jobs/batch", new object[] { new { script_code = "silent", lead_id = 0 } });

        Assert.Equal(2, Sum("metabot.job.accepted", "metabot.job.status", "scheduled"));
        Assert.All(["_OTHER", "script_code", "lead_id"], field => Assert.Equal(1, Sum("metabot.job.refused", "metabot.refusal.field", field)));
        Assert.Equal(2, _measured.Count(one => one.Name == "metabot.job.due_lag"));
        Assert.Equal(1, _measured.Count(one => one.Name == "metabot.run.duration" && Equals(one.Tags["metabot.run.outcome"], "failed")));
        Assert.Equal(1, Sum("metabot.run.failed", "metabot.job.kind", "script"));
        Assert.All(_measured, one => Assert.Equal(TestBot.Id, one.Tags["metabot.bot.id"]));
    }

    [Fact]
    public async Task What_waits_is_as_many_as_the_dashboard_shows()
    {
        await Bot.JobIdAsync(new { script_code = "silent", run_after_sec = 86_400 });
        Listen();

        _listener.RecordObservableInstruments();
        var states = (await Bot.AskAsync("dashboard/bots/42/chart?range=hour")).Success()["states"]!;

        Assert.Equal((double)states["scheduled"]!, Sum("metabot.job.queued", "metabot.bot.id", TestBot.Id));
        Assert.Equal((double)states["running"]!, Sum("metabot.job.active", "metabot.bot.id", TestBot.Id));
        Assert.True((long)states["scheduled"]! > 0);
    }

    // Other servers of this process have meters of their own, by the same name.
    private void Listen()
    {
        var scope = Bot.Server.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == scope && instrument.Meter.Name == "Metabot.Server")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));

    private double Sum(string name, string tag, object value) =>
        _measured.Where(one => one.Name == name && Equals(one.Tags.GetValueOrDefault(tag), value)).Sum(one => one.Value);
}
