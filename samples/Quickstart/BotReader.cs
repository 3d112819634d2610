using System.Globalization;
using System.Text.Json;
using Flurl.Http;

namespace Quickstart;

/// <summary>What the bot tells of itself over HTTP: leads, jobs and the messages in its outbox.</summary>
internal sealed class BotReader(IFlurlClient http, long botId, string token)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public Task<Lead> AddLeadAsync(string name, string tags) => SendAsync<Lead>(HttpMethod.Post, "leads", new { name, tags });

    public Task<List<Lead>> LeadsAsync() => SendAsync<List<Lead>>(HttpMethod.Get, "leads");

    public Task<List<Message>> MessagesAsync() => SendAsync<List<Message>>(HttpMethod.Get, "messages?limit=1000");

    /// <summary>Waits until the job has ended or has that many runs behind it; the server answers as soon as it is so.</summary>
    public Task<Job> JobAsync(long jobId, int runs) =>
        SendAsync<Job>(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"jobs/{jobId}?runs={runs}&wait_sec=15"));

    public Task<Job> StopAsync(long jobId) =>
        SendAsync<Job>(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"jobs/{jobId}/cancel"));

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object? body = null)
    {
        var request = http.Request($"{http.BaseUrl.TrimEnd('/')}/bots/{botId}/{path}").WithHeader("Authentication", token);
        using var content = body is null ? null : new StringContent(JsonSerializer.Serialize(body, Json), null, "application/json");
        var answer = await request.SendAsync(method, content).ReceiveString();
        return JsonSerializer.Deserialize<T>(answer, Json)!;
    }
}

internal sealed record Lead(long LeadId, string Name, List<string> Tags);

internal sealed record Message(long? LeadId, string Text);

internal sealed record Job(long JobId, string Kind, string Target, string Status, string? Reason, List<Run> Runs);

internal sealed record Run(string Outcome);
