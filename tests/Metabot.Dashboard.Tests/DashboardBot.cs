using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server;

namespace Metabot.Dashboard.Tests;

/// <summary>A bot with leads and jobs in every state, on a free port.</summary>
public sealed class DashboardBot : IAsyncDisposable
{
    public const string Token = "the-token-of-the-tests";

    private const string Manifest = """
        {
          "id": 42,
          "name": "Coffee Corner",
          "statuses": ["guest", "regular"],
          "scripts": {
            "welcome": { "id": 1, "commands": [{ "text": "Hello, {{ request.first_name }}! Your first cup is on us." }, { "run_script": "menu" }] },
            "menu": {
              "commands": [{ "text": "What would you like to drink?" }],
              "menu": [{ "caption": "Coffee", "script": "coffee" }, { "caption": "Tea", "script": "tea" }]
            },
            "coffee": { "commands": [{ "ask": { "text": "For how many people?", "attribute": "people" } }, { "text": "{{ $people }} coffee, it will be ready in five minutes." }, { "add_tags": "coffee" }] },
            "tea": { "commands": [{ "text": "Green or black, we bring both." }] },
            "reminder": { "commands": [{ "text": "Your table is ready at {{ request.at }}." }] },
            "points": { "commands": [{ "javascript": "lead.setAttr('points', Number(lead.getAttr('points') ?? 0) + request.points);" }, { "text": "You have {{ $points }} points." }] },
            "report": { "commands": [{ "javascript": "const orders = bot.getAttr('orders'); orders.forEach(order => order.close());" }] },
            "offer": { "commands": [{ "text": "{{ $name }}, cakes are half price until six." }] },
            "fallback": { "kind": "fallback", "commands": [{ "run_script": "menu" }] }
          },
          "triggers": { "order_paid": { "id": 17, "condition": "return lead.isTagExist('paid');", "script": "points" } },
          "broadcasts": { "cake_hour": { "id": 3, "condition": "return lead.isTagExist('coffee');", "script": "offer" } }
        }
        """;

    private readonly string _folder;
    private readonly BotServer _server;
    private readonly HttpClient _http;

    private DashboardBot(string folder, BotServer server)
    {
        (_folder, _server) = (folder, server);
        _http = new HttpClient { BaseAddress = new Uri(server.Address, "bots/42/") };
        _http.DefaultRequestHeaders.Add("Authentication", Token);
    }

    public string DatabasePath => Path.Combine(_folder, "bot.db");

    public Uri Address => _server.Address;

    public static async Task<DashboardBot> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("metabot-dashboard-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "bot.json"), Manifest);
        return new DashboardBot(folder, await BotServer.StartAsync(new BotServerOptions
        {
            BotFolder = folder,
            DatabasePath = Path.Combine(folder, "bot.db"),
            Token = Token,
            TimeZone = TimeZoneInfo.Utc,
        }));
    }

    public async Task<long> PostAsync(string path, object body, string idName)
    {
        using var response = await _http.PostAsync(path, JsonContent.Create(body, options: JsonSerializerOptions.Default));
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? (long)JsonNode.Parse(text)![idName]! : throw new InvalidOperationException(text);
    }

    public Task<long> LeadAsync(string name, string tags = "") => PostAsync("leads", new { name, tags }, "lead_id");

    public Task<long> SayAsync(long lead, string text) => PostAsync($"leads/{lead}/messages", new { text }, "message_id");

    public Task<long> ScheduleAsync(object body) => PostAsync("jobs/schedule", body, "job_id");

    public async Task<JsonNode> FinishedAsync(long job) => JsonNode.Parse(await _http.GetStringAsync($"jobs/{job}?runs=1&wait_sec=60"))!;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
