using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Metabot.Server;
using Metabot.Server.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Quartz.Extensibility;

namespace Metabot.Benchmarks.Server;

/// <summary>The whole server, called over loopback. On a file its clock stands until it is moved; on PostgreSQL, which has a clock of its own, what waits is moved.</summary>
internal sealed class MeasuredBot : IAsyncDisposable
{
    private const string Manifest = """{ "id": 42, "name": "Measured", "scripts": { "welcome": { "commands": [ { "text": "Hello" } ] } } }""";

    public const int Leads = 100;

    private static readonly TimeSpan Delay = TimeSpan.FromHours(1);

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        """{"script_code":"welcome","run_after_sec":2592000,"script_request_params":{"first_name":"Ann","order_id":7}}""");

    private readonly DirectoryInfo _folder;
    private readonly BotServer _server;
    private readonly FakeTimeProvider? _time;
    private readonly string? _database;
    private readonly HttpClient _http;

    private int _left;
    private int _soon;
    private bool _hasLeads;

    private MeasuredBot(DirectoryInfo folder, BotServer server, FakeTimeProvider? time, string? database)
    {
        (_folder, _server, _time, _database) = (folder, server, time, database);
        _http = new HttpClient { BaseAddress = server.Address };
        _http.DefaultRequestHeaders.Add("Authentication", "secret");
    }

    public static Task<MeasuredBot> StartAsync(string? database = null) => StartAsync(database, database is null ? new FakeTimeProvider(DateTimeOffset.UtcNow) : null);

    /// <summary>One on a file whose clock is the machine's.</summary>
    public static Task<MeasuredBot> StartWithClockAsync() => StartAsync(database: null, time: null);

    private static async Task<MeasuredBot> StartAsync(string? database, FakeTimeProvider? time)
    {
        var folder = Directory.CreateTempSubdirectory("metabot-measured-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bot.json"), Manifest);
        var server = await BotServer.StartAsync(new BotServerOptions
        {
            BotFolder = folder.FullName,
            DatabasePath = database ?? Path.Combine(folder.FullName, "bot.db"),
            Token = "secret",
            MaxCallsPerSecond = 1_000_000,
            TimeProvider = time ?? TimeProvider.System,
        });
        return new MeasuredBot(folder, server, time, database);
    }

    /// <summary>A job that waits for a month.</summary>
    public Task AcceptAsync() => AcceptAsync(Body);

    /// <summary>One that is due in two seconds, of one lead after another.</summary>
    public async Task AcceptSoonAsync()
    {
        await EnsureLeadsAsync();
        await AcceptAsync(JsonSerializer.SerializeToUtf8Bytes(new { script_code = "welcome", lead_id = (_soon++ % Leads) + 1, run_after_sec = 2 }));
    }

    private async Task AcceptAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await _http.PostAsync("bots/42/jobs/schedule", content);
        response.EnsureSuccessStatusCode();
    }

    public async Task AcceptBatchAsync(int jobs)
    {
        using var content = new StringContent($"[{string.Join(',', Enumerable.Repeat(Encoding.UTF8.GetString(Body), jobs))}]", mediaType: new MediaTypeHeaderValue("application/json"));
        using var response = await _http.PostAsync("bots/42/jobs/batch", content);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Stores jobs of several leads that are due at one moment.</summary>
    public async Task PlanAsync(int jobs)
    {
        await EnsureLeadsAsync();
        var batch = Enumerable.Range(0, jobs).Select(i => new { script_code = "welcome", lead_id = (i % Leads) + 1, run_after_sec = Delay.TotalSeconds, condition_script_code = "return lead.isTagExist('vip');" });
        using var response = await _http.PostAsJsonAsync("bots/42/jobs/batch", batch);
        response.EnsureSuccessStatusCode();
        _left = jobs;
    }

    /// <summary>Has that moment come, and ends with the run of the last of the jobs.</summary>
    public async Task RunAsync()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var signals = _server.Services.GetRequiredService<JobSignals>();
        signals.JobChanged += CountOne;
        await LetAllBeDueAsync();
        await ended.Task;
        signals.JobChanged -= CountOne;

        void CountOne(long id)
        {
            if (Interlocked.Decrement(ref _left) == 0)
            {
                ended.SetResult();
            }
        }
    }

    private async Task LetAllBeDueAsync()
    {
        if (_time is { } time)
        {
            time.Advance(Delay);
            return;
        }

        await PostgresServer.LetAllBeDueAsync(_database!);
        await _server.Services.GetRequiredService<ISchedulerSignaler>().SignalSchedulingChange(DateTimeOffset.UtcNow);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task EnsureLeadsAsync()
    {
        for (var i = 0; i < Leads && !_hasLeads; i++)
        {
            using var response = await _http.PostAsJsonAsync("bots/42/leads", new { name = "Ann", tags = "vip" });
            response.EnsureSuccessStatusCode();
        }

        _hasLeads = true;
    }
}
