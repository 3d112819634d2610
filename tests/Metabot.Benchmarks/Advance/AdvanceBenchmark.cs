using System.Diagnostics;
using Metabot.Benchmarks.Harness;
using Metabot.Testing;

namespace Metabot.Benchmarks.Advance;

/// <summary>A year of a bot whose clock the test moves.</summary>
internal sealed class AdvanceBenchmark : IBenchmark
{
    private const int Jobs = 1_000;
    private const int PeriodicJobs = 100;
    private const int Days = 365;
    private const double TargetSeconds = 5;

    private const string Manifest = """{ "id": 42, "name": "Measured", "scripts": { "tick": { "commands": [ { "text": "Hello" } ] } } }""";

    public string Name => "advance";

    public string Title => $"{Jobs:N0} jobs and {PeriodicJobs} periodic ones over {Days} virtual days";

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        // The first one pays for what is compiled just in time.
        await MeasureAsync(days: 30, TimeSpan.FromDays(7));
        var rows = new List<Row>();
        foreach (var (name, interval) in new[]
        {
            ("repeating monthly", TimeSpan.FromDays(30)),
            ("repeating weekly", TimeSpan.FromDays(7)),
            ("repeating daily", TimeSpan.FromDays(1)),
        })
        {
            rows.Add(Describe(name, await MeasureAsync(Days, interval)));
        }

        return rows;
    }

    private static Row Describe(string name, Year year) => new(
        Row.Text($"{name}: {year.Runs:N0} runs, {year.Runs / year.Advancing.TotalSeconds:N0} a second"),
        Row.Duration(year.Advancing.TotalNanoseconds),
        "",
        Row.Text($"{year.Bytes / year.Runs:#,0} B a run"),
        Row.Text($"under {TargetSeconds} s; processor {Row.Duration(year.Processor.TotalNanoseconds)}, planning {Row.Duration(year.Planning.TotalNanoseconds)}"),
        year.Advancing.TotalSeconds < TargetSeconds);

    private static async Task<Year> MeasureAsync(int days, TimeSpan interval)
    {
        var folder = Directory.CreateTempSubdirectory("metabot-measured-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bot.json"), Manifest);
        try
        {
            await using var bot = await LocalBot.StartAsync(folder.FullName);
            var lead = (await bot.Client.CreateLeadAsync(new NewLead("Ann"))).LeadId;
            var began = Stopwatch.GetTimestamp();
            await bot.Client.ScheduleAllAsync(Plan(days, lead));
            await bot.Client.ScheduleAllAsync(Repeat(interval, lead));
            var planning = Stopwatch.GetElapsedTime(began);
            var processor = Environment.CpuUsage.TotalTime;
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            began = Stopwatch.GetTimestamp();
            await bot.AdvanceAsync(TimeSpan.FromDays(days));
            var advancing = Stopwatch.GetElapsedTime(began);
            processor = Environment.CpuUsage.TotalTime - processor;
            bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
            var runs = (await bot.ReadHistoryAsync()).Count(run => run.Outcome == BotJobStatus.Completed);
            return new Year(runs, planning, advancing, processor, bytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Each at a moment of its own.
    private static JobBatch Plan(int days, long lead)
    {
        var batch = new JobBatch();
        for (var i = 1; i <= Jobs; i++)
        {
            batch.Add(new JobRequest { ScriptCode = "tick", LeadId = lead, RunAfter = (TimeSpan.FromDays(days) * i / Jobs) - TimeSpan.FromSeconds(i % 60) });
        }

        return batch;
    }

    private static JobBatch Repeat(TimeSpan interval, long lead)
    {
        var batch = new JobBatch();
        for (var i = 0; i < PeriodicJobs; i++)
        {
            batch.Add(new JobRequest { ScriptCode = "tick", LeadId = lead, RunAfter = TimeSpan.FromHours(9), RepeatEvery = interval });
        }

        return batch;
    }

    private sealed record Year(int Runs, TimeSpan Planning, TimeSpan Advancing, TimeSpan Processor, double Bytes);
}
