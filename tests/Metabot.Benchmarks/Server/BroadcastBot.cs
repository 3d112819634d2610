using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot.Server;
using Microsoft.Data.Sqlite;

namespace Metabot.Benchmarks.Server;

/// <summary>A server with many leads.</summary>
internal sealed class BroadcastBot : IAsyncDisposable
{
    private const string Manifest = """
        { "id": 42, "name": "Measured", "scripts": { "hello": { "commands": [ { "text": "Hello" } ] } }, "broadcasts": { "all": { "script": "hello" } } }
        """;

    private const string Fill = """
        WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < $leads)
        INSERT INTO Leads (BotId, Name, IsMute, IsForwarded, Tags, Contexts, Attributes, JsonAttributes, CreatedAt, Version)
        SELECT 42, 'Lead ' || n, 0, 0, '["vip"]', '[]', '{"city":"Kazan"}', '{}', 0, 0 FROM numbers
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("metabot-measured-");
    private BotServer _server = null!;
    private HttpClient _http = null!;

    public static async Task<BroadcastBot> StartAsync(int leads)
    {
        var bot = new BroadcastBot();
        await bot.StartServerAsync();
        bot.CreateLeads(leads);
        return bot;
    }

    public Task BroadcastAsync() => RunAsync(new { broadcast_code = "all" });

    /// <summary>Milliseconds that jobs of one lead take, one after another, from planning to their end.</summary>
    public async Task<IReadOnlyList<double>> MeasureJobsAsync(Func<bool> isOver, int atMost)
    {
        var times = new List<double>();
        while (!isOver() && times.Count < atMost)
        {
            var began = Stopwatch.GetTimestamp();
            await RunAsync(new { script_code = "hello", lead_id = 1 });
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(Pause);
        }

        return times;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task StartServerAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "bot.json"), Manifest);
        _server = await BotServer.StartAsync(new BotServerOptions
        {
            BotFolder = _folder.FullName,
            DatabasePath = Path.Combine(_folder.FullName, "bot.db"),
            Token = "secret",
            MaxCallsPerSecond = 1_000_000,
        });
        _http = new HttpClient { BaseAddress = new Uri(_server.Address, "bots/42/"), Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Add("Authentication", "secret");
    }

    private void CreateLeads(int leads)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "bot.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Fill;
        command.Parameters.AddWithValue("$leads", leads);
        command.ExecuteNonQuery();
    }

    private async Task RunAsync(object body)
    {
        using var answer = await _http.PostAsJsonAsync("jobs/schedule", body);
        answer.EnsureSuccessStatusCode();
        var id = (long)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["job_id"]!;
        string? status;
        do
        {
            status = (string?)(await _http.GetFromJsonAsync<JsonObject>($"jobs/{id}?wait_sec=20"))!["status"];
        }
        while (status is "scheduled" or "running");

        if (status != "completed")
        {
            throw new InvalidOperationException($"Job {id} is {status}.");
        }
    }
}
