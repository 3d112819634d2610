using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot.Server;
using Metabot.Server.Tests.Hostile;

namespace Metabot.Benchmarks.Workers;

/// <summary>Harmless conditions and jobs of a server, while hostile ones run beside them or not.</summary>
internal sealed class Neighbours : IAsyncDisposable
{
    private const string Token = "b7f3c2a1d0e94f58b7f3c2a1d0e94f58";
    private const int Samples = 300;
    private const int HostileAtATime = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory("walls").FullName;
    private BotServer _server = null!;
    private HttpClient _http = null!;

    public static async Task<Neighbours> StartAsync()
    {
        var neighbours = new Neighbours();
        await neighbours.StartServerAsync();
        return neighbours;
    }

    /// <summary>Milliseconds of planning under a harmless condition, and of harmless jobs from planning to their end.</summary>
    public async Task<(double[] Conditions, double[] Jobs)> MeasureAsync()
    {
        var (conditions, jobs) = (new double[Samples], new double[Samples]);
        for (var i = -Samples / 10; i < Samples; i++)
        {
            var (condition, job) = (await TimeAsync(PlanAsync), await TimeAsync(RunAsync));
            if (i >= 0)
            {
                (conditions[i], jobs[i]) = (condition, job);
            }
        }

        return (conditions, jobs);
    }

    /// <summary>The same, while hostile conditions are planned all the time.</summary>
    public async Task<(double[] Conditions, double[] Jobs)> MeasureAmongHostileAsync()
    {
        using var over = new CancellationTokenSource();
        var hostile = Enumerable.Range(0, HostileAtATime).Select(number => SendHostileAsync(number, over.Token)).ToArray();
        var measured = await MeasureAsync();
        await over.CancelAsync();
        await Task.WhenAll(hostile);
        return measured;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task StartServerAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bot.json"), $$"""
            { "id": 1, "name": "Walls", "scripts": { "quick": { "commands": [{ "javascript": "{{Conditions.Harmless}}" }, { "text": "Hello" }] } } }
            """);
        _server = await BotServer.StartAsync(new BotServerOptions { BotFolder = _folder, DatabasePath = Path.Combine(_folder, "bot.db"), Token = Token, TimeZone = TimeZoneInfo.Utc });
        _http = new HttpClient { BaseAddress = new Uri(_server.Address, "bots/1/") };
        _http.DefaultRequestHeaders.Add("Authentication", Token);
        using var lead = await _http.PostAsJsonAsync("leads", new { name = "Ann", tags = "vip" });
        lead.EnsureSuccessStatusCode();
    }

    private async Task PlanAsync() => await ScheduleAsync(new { script_code = "quick", lead_id = 1, run_after_sec = 1_000_000, condition_script_code = Conditions.Harmless });

    private async Task RunAsync()
    {
        var id = await ScheduleAsync(new { script_code = "quick", lead_id = 1 });
        var job = await _http.GetFromJsonAsync<JsonObject>($"jobs/{id}?runs=1&wait_sec=20");
        if ((string?)job!["status"] != "completed")
        {
            throw new InvalidOperationException($"A harmless job did not end well: {job.ToJsonString()}");
        }
    }

    private async Task<long> ScheduleAsync(object body)
    {
        using var answer = await _http.PostAsJsonAsync("jobs/schedule", body);
        answer.EnsureSuccessStatusCode();
        return (long)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["job_id"]!;
    }

    // Each in turn, from places of their own.
    private async Task SendHostileAsync(int number, CancellationToken over)
    {
        for (var i = number * HostileScripts.All.Count / HostileAtATime; !over.IsCancellationRequested; i++)
        {
            using var answer = await _http.PostAsJsonAsync(
                "jobs/schedule",
                new { script_code = "quick", lead_id = 1, run_after_sec = 1_000_000, condition_script_code = HostileScripts.All[i % HostileScripts.All.Count] },
                CancellationToken.None);
        }
    }
}
