using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Metabot.Tool.Tests.Doctor;

/// <summary>A server of some dialect on a free loopback port. It notes whatever could do harm, and whatever docs/cli.md does not tell of.</summary>
internal sealed class DialectServer : IAsyncDisposable
{
    public const string Token = "t0ken-of-the-user";

    private const int ScheduledFar = 300 * 24 * 60 * 60;

    private static readonly string[] Fields = ["script_code", "lead_id", "run_after_sec", "condition_script_code"];

    private readonly WebApplication _app;
    private readonly Dialect _dialect;
    private long _last;

    private DialectServer(WebApplication app, Dialect dialect) => (_app, _dialect) = (app, dialect);

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentQueue<string> Calls { get; } = new();

    public ConcurrentQueue<string> Faults { get; } = new();

    public ConcurrentDictionary<long, string> Planned { get; } = new();

    public static async Task<DialectServer> StartAsync(Dialect dialect)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new DialectServer(app, dialect);
        app.Run(server.HandleAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task HandleAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.ToString());
        Calls.Enqueue($"{method} {path}");
        var bot = _dialect.Prefix + "/bots/42/jobs/";
        var part = path.StartsWith(bot, StringComparison.Ordinal) ? path[bot.Length..] : null;
        return (method, part?.Split('/')) switch
        {
            ("POST", ["schedule"]) => ScheduleAsync(context),
            ("GET", [var id]) => LookAsync(context, id),
            ("POST", [var id, "cancel"]) => CancelAsync(context, id),
            _ when path.EndsWith("/bots/42/jobs/schedule", StringComparison.Ordinal) => MissAsync(context),
            _ => NoteAsync(context, $"{method} {path} is not documented"),
        };
    }

    private async Task ScheduleAsync(HttpContext context)
    {
        var job = await ReadAsync(context);
        if (FindRefusal(context) is { } refusal)
        {
            await SayAsync(context, refusal);
            return;
        }

        if ((string?)job["script_code"] != "welcome")
        {
            await SayAsync(context, _dialect.NoScript);
            return;
        }

        var id = Interlocked.Increment(ref _last);
        if (_dialect.KeepsJobs)
        {
            Planned[id] = Write(DateTimeOffset.UtcNow.AddSeconds((int)job["run_after_sec"]!));
        }

        var body = _dialect.Accepted
            .Replace("{id}", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{now}", Write(DateTimeOffset.UtcNow), StringComparison.Ordinal);
        await SayAsync(context, new Said(_dialect.AcceptedStatus, Dialect.Json, body));
    }

    private Task LookAsync(HttpContext context, string id) => FindRefusal(context) is { } refusal
        ? SayAsync(context, refusal)
        : SayAsync(context, Find(id) is { } runAt ? new Said(200, Dialect.Json, $$"""{"job_id":{{id}},"status":"scheduled","run_at":"{{runAt}}"}""") : _dialect.NoPath);

    private Task CancelAsync(HttpContext context, string id)
    {
        if (FindRefusal(context) is { } refusal || Find(id) is null)
        {
            return SayAsync(context, _dialect.NoPath);
        }

        Planned.TryRemove(long.Parse(id, CultureInfo.InvariantCulture), out _);
        return SayAsync(context, new Said(200, Dialect.Json, $$"""{"job_id":{{id}},"status":"cancelled"}"""));
    }

    private async Task MissAsync(HttpContext context)
    {
        await ReadAsync(context);
        if (_dialect.MovedTo is { } address)
        {
            context.Response.Headers.Location = address;
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            return;
        }

        await SayAsync(context, _dialect.NoPath);
    }

    private Task NoteAsync(HttpContext context, string fault)
    {
        Faults.Enqueue(fault);
        return SayAsync(context, _dialect.NoPath);
    }

    // Whoever it is from and wherever it went: a job that could run is a fault.
    private async Task<JsonObject> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        var job = JsonNode.Parse(text)!.AsObject();
        if ((string?)job["condition_script_code"] != "return false;"
            || (int?)job["run_after_sec"] is not > ScheduledFar
            || job.Any(field => !Fields.Contains(field.Key)))
        {
            Faults.Enqueue(text);
        }

        return job;
    }

    private Said? FindRefusal(HttpContext context)
    {
        var headers = context.Request.Headers;
        return headers[_dialect.Header].ToString() == _dialect.Scheme + Token ? null
            : headers.ContainsKey("Authentication") || headers.ContainsKey("Authorization") ? _dialect.BadToken ?? _dialect.NoToken
            : _dialect.NoToken;
    }

    private string? Find(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Planned.GetValueOrDefault(number) : null;

    private string Write(DateTimeOffset moment) => moment.ToOffset(_dialect.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static Task SayAsync(HttpContext context, Said said)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (said.Status, said.Type);
        return context.Response.WriteAsync(said.Body);
    }
}
