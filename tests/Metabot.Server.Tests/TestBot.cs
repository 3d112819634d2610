using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Tests;

// A real server on a free port with a file of its own, and the calls that tests make.
public sealed class TestBot : IAsyncDisposable
{
    public const string Token = "the-token-of-the-tests";
    public const long Id = 42;

    private readonly TempFolder _folder;
    private readonly string? _database;
    private readonly BotServer _server;

    private TestBot(TempFolder folder, string? database, BotServer server)
    {
        (_folder, _database, _server) = (folder, database, server);
        Http = new HttpClient { BaseAddress = server.Address };
        Http.DefaultRequestHeaders.Add("Authentication", Token);
        Client = new BotClient(new HttpClient(), new BotClientOptions { BaseAddress = server.Address, BotId = Id, Token = Token, ServerTimeZone = "UTC" });
    }

    public HttpClient Http { get; }

    // The shipped client of this bot.
    public BotClient Client { get; }

    public BotServer Server => _server;

    public string DatabasePath => FindDatabase(_folder);

    public void WriteManifest(string manifest) => _folder.File("bot.json", manifest);

    public void Delete(string file) => File.Delete(Path.Combine(_folder.Path, file));

    public static Task<TestBot> StartAsync(
        string manifest,
        string? timeZone = null,
        int maxCallsPerSecond = 5_000,
        IReadOnlyDictionary<string, string>? files = null,
        IReadOnlyDictionary<string, IChannel>? channels = null,
        TimeProvider? time = null,
        Action<ILoggingBuilder>? log = null,
        int keepDays = 30,
        string? database = null,
        string? sql = null)
    {
        var folder = new TempFolder();
        folder.File("bot.json", manifest);
        if (sql is not null)
        {
            Execute(FindDatabase(folder), sql);
        }

        foreach (var (name, text) in files ?? new Dictionary<string, string>())
        {
            folder.File(name, text);
        }

        return StartAsync(folder, timeZone, maxCallsPerSecond, channels, time, log, keepDays, database);
    }

    // The same folder and file again, after what a crash may have done to the file, or an author to the bot.
    public async Task<TestBot> RestartAsync(
        string? sql = null, string? manifest = null, IReadOnlyDictionary<string, IChannel>? channels = null, TimeProvider? time = null, Action? meanwhile = null)
    {
        await StopAsync();
        if (manifest is not null)
        {
            _folder.File("bot.json", manifest);
        }

        if (sql is not null)
        {
            Execute(sql);
        }

        meanwhile?.Invoke();
        try
        {
            return await StartAsync(_folder, timeZone: null, maxCallsPerSecond: 5_000, channels, time, database: _database);
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
    }

    public async Task<JsonObject> ScheduleAsync(object body)
    {
        var answer = await PostAsync("jobs/schedule", body);
        return answer.Success();
    }

    public async Task<long> JobIdAsync(object body) => (long)(await ScheduleAsync(body))["job_id"]!;

    public async Task<long> LeadAsync(string name = "Ann", string tags = "")
    {
        var answer = await PostAsync("leads", new { name, tags });
        return (long)answer.Success()["lead_id"]!;
    }

    public async Task<JsonObject> FinishedAsync(long jobId, int runs = 1) => await GetAsync($"jobs/{jobId}?runs={runs}&wait_sec=60");

    // Waits until it runs; two jobs that are due at the same moment may begin in either order.
    public async Task StartedAsync(long jobId)
    {
        var status = await Poll.UntilAsync(async () => (string?)(await GetAsync($"jobs/{jobId}"))["status"], status => status != "scheduled");
        Assert.Equal("running", status);
    }

    public async Task<JsonObject> RunAsync(object body) => await FinishedAsync(await JobIdAsync(body));

    // What the bot answers when the lead says something.
    public async Task<JsonObject> SayAsync(long leadId, object body) => (await PostAsync($"leads/{leadId}/messages", body)).Success();

    public async Task<string[]> SayAsync(long leadId, string text)
    {
        var answer = await SayAsync(leadId, new { text });
        Assert.Null((string?)answer["problem"]);
        return [.. answer["messages"]!.AsArray().Select(message => (string)message!["text"]!)];
    }

    public async Task<string[]> TextsAsync(long leadId) =>
        [.. (await ListAsync($"messages?lead_id={leadId}")).Select(message => (string)message!["text"]!)];

    public async Task<string[]> TagsAsync(long leadId) =>
        [.. (await GetAsync($"leads/{leadId}"))["tags"]!.AsArray().Select(tag => (string)tag!)];

    public async Task<JsonObject> GetAsync(string path) => (await AskAsync($"bots/{Id}/{path}")).Success();

    public async Task<JsonArray> ListAsync(string path) => JsonNode.Parse((await AskAsync($"bots/{Id}/{path}")).Text)!.AsArray();

    public Task<Answer> AskAsync(string path) => Answer.OfAsync(Http.GetAsync(path, TestContext.Current.CancellationToken));

    public async Task<JsonObject> PatchAsync(string path, object body) => (await TryPatchAsync(path, body)).Success();

    public Task<Answer> TryPatchAsync(string path, object body) => Answer.OfAsync(Http.PatchAsync(
        $"bots/{Id}/{path}", JsonContent.Create(body, options: JsonSerializerOptions.Default), TestContext.Current.CancellationToken));

    // Waits for the jobs with a greater id that do not wait for a time of their own, and for those that they bring about.
    public async Task<JsonNode?[]> SettleAsync(long afterJob)
    {
        var settled = new List<JsonNode?>();
        for (var last = afterJob; ;)
        {
            var jobs = await ListAsync($"jobs?after_id={last}&limit=1000");
            if (jobs.Count == 0)
            {
                return [.. settled];
            }

            foreach (var job in jobs)
            {
                last = (long)job!["job_id"]!;
                settled.Add(await FinishedAsync(last));
            }
        }
    }

    public Task<Answer> PostAsync(string path, object? body = null) => PostAsync(path, body switch
    {
        null => null,
        string text => new StringContent(text, null, "application/json"),
        _ => JsonContent.Create(body, options: JsonSerializerOptions.Default),
    });

    public Task<Answer> PostAsync(string path, HttpContent? content) =>
        Answer.OfAsync(Http.PostAsync($"bots/{Id}/{path}", content, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private static async Task<TestBot> StartAsync(
        TempFolder folder,
        string? timeZone,
        int maxCallsPerSecond,
        IReadOnlyDictionary<string, IChannel>? channels,
        TimeProvider? time = null,
        Action<ILoggingBuilder>? log = null,
        int keepDays = 30,
        string? database = null) =>
        new(folder, database, await BotServer.StartAsync(new BotServerOptions
        {
            BotFolder = folder.Path,
            DatabasePath = database ?? FindDatabase(folder),
            Token = Token,
            TimeZone = timeZone is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(timeZone),
            MaxCallsPerSecond = maxCallsPerSecond,
            TimeProvider = time ?? TimeProvider.System,
            Channels = channels ?? ImmutableDictionary<string, IChannel>.Empty,
            ConfigureLogging = log,
            Retention = keepDays == 0 ? null : TimeSpan.FromDays(keepDays),
        }));

    // What another program does to the file meanwhile.
    public void Execute(string sql) => Execute(DatabasePath, sql);

    private static string FindDatabase(TempFolder folder) => Path.Combine(folder.Path, "bot.db");

    private static void Execute(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task StopAsync()
    {
        Http.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
    }
}
