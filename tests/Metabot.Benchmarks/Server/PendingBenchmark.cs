using System.Diagnostics;
using Metabot.Benchmarks.Harness;
using Metabot.Benchmarks.Workers;

namespace Metabot.Benchmarks.Server;

/// <summary>A server in whose file very many jobs wait, beside one in whose file are a hundred.</summary>
internal sealed class PendingBenchmark(int jobs) : IBenchmark
{
    private const int Few = 100;
    private const int Starts = 5;
    private const int Calls = 100;
    private const double MostMegabytes = 300;
    private const double MostRatio = 1.3;

    private const string Manifest = """{ "id": 42, "name": "Measured", "scripts": { "welcome": { "commands": [] } } }""";

    public string Name => Row.Text($"pending-{jobs}");

    public string Title => Row.Text($"{jobs:N0} jobs that wait, beside {Few}, SQLite");

    public async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var tool = await PublishedTool.PublishAsync();
        var folders = new[] { 0, Few, jobs }.ToDictionary(count => count, _ => Directory.CreateTempSubdirectory("metabot-measured-"));
        try
        {
            foreach (var (count, folder) in folders)
            {
                await FillAsync(folder.FullName, count, tool);
            }

            return [.. await MeasureStartsAsync(folders, tool), .. await MeasureCallsAsync(folders[Few].FullName, folders[jobs].FullName, tool)];
        }
        finally
        {
            foreach (var folder in folders.Values)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task FillAsync(string folder, int count, PublishedTool tool)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "bot.json"), Manifest);
        if (count > 0)
        {
            await using (var bot = await ServedBot.StartAsync(folder, tool))
            {
                await bot.AcceptAsync();
            }

            PendingFile.Fill(Path.Combine(folder, "bot.db"), count);
        }
    }

    // From the start of the process to the answer to its first job; the empty file is made anew each time.
    private async Task<IEnumerable<Row>> MeasureStartsAsync(Dictionary<int, DirectoryInfo> folders, PublishedTool tool)
    {
        var times = folders.Keys.ToDictionary(count => count, _ => new List<double>());
        for (var start = 0; start < Starts; start++)
        {
            foreach (var (count, folder) in folders)
            {
                Array.ForEach(count == 0 ? Directory.GetFiles(folder.FullName, "bot.db*") : [], File.Delete);
                var began = Stopwatch.GetTimestamp();
                await using var bot = await ServedBot.StartAsync(folder.FullName, tool);
                await bot.AcceptAsync();
                times[count].Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            }
        }

        return times.Select(time => DescribeStart(time.Key, time.Value, time.Key == jobs ? 3 : 1.5));
    }

    private static Row DescribeStart(int count, List<double> seconds, double most) => new(
        Row.Text($"from the start of the process to the first job, {(count == 0 ? "a new file" : Row.Text($"{count:N0} waiting"))}"),
        Row.Duration(Figures.Median(seconds) * 1e9),
        "",
        "",
        Row.Text($"under {most} s; {seconds.Min():0.00} to {seconds.Max():0.00} s"),
        Figures.Median(seconds) < most);

    private async Task<IEnumerable<Row>> MeasureCallsAsync(string few, string many, PublishedTool tool)
    {
        await using var small = await ServedBot.StartAsync(few, tool);
        await using var large = await ServedBot.StartAsync(many, tool);
        var accepted = await CompareAsync("accepting", bot => bot.AcceptAsync(), small, large);
        var run = await CompareAsync("from planning to the end of the run", bot => bot.RunAsync(), small, large);
        return [.. accepted, .. run, new("the server at its largest", "", "", Row.Text($"{large.Megabytes:0} MB"), Row.Text($"under {MostMegabytes} MB; {small.Megabytes:0} MB with {Few}"), large.Megabytes < MostMegabytes)];
    }

    private async Task<IEnumerable<Row>> CompareAsync(string what, Func<ServedBot, Task> call, ServedBot small, ServedBot large)
    {
        var measured = await Rounds.MeasureAsync(rounds: 9, warmUps: 3, Calling(Row.Text($"{what}, {Few} waiting"), call, small), Calling(Row.Text($"{what}, {jobs:N0} waiting"), call, large));
        var ratio = measured[1].RatioTo(measured[0]);
        return [Row.Of(measured[0], measured[0]), Row.Of(measured[1], measured[0], Row.Text($"at most {MostRatio} x"), ratio <= MostRatio)];
    }

    private static Candidate Calling(string name, Func<ServedBot, Task> call, ServedBot bot) => new(name, async () =>
    {
        for (var i = 0; i < Calls; i++)
        {
            await call(bot);
        }
    }, Calls);
}
