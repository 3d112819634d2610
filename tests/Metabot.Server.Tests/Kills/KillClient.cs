using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Kills;

/// <summary>A caller who asks until he is answered, each time under the same key, at whichever node is there.</summary>
internal sealed class KillClient : IDisposable
{
    public const string Token = "the-token-of-the-series";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly IReadOnlyList<KilledNode> _nodes;
    private readonly HttpClient _http = new();
    private int _next;
    private int _repeated;

    public KillClient(IReadOnlyList<KilledNode> nodes)
    {
        _nodes = nodes;
        _http.DefaultRequestHeaders.Add("Authentication", Token);
    }

    /// <summary>How many calls were not answered, and were made again.</summary>
    public int Repeated => _repeated;

    public Task<JsonNode> PlanAsync(string key, object job) => AskAsync(() => Request(HttpMethod.Post, "jobs/schedule", job, key));

    public Task<JsonNode> PostAsync(string path, object body) => AskAsync(() => Request(HttpMethod.Post, path, body));

    public Task<JsonNode> GetAsync(string path) => AskAsync(() => Request(HttpMethod.Get, path));

    /// <summary>All of a list, page by page.</summary>
    public async Task<List<JsonNode>> ListAsync(string path, string id)
    {
        var all = new List<JsonNode>();
        while (true)
        {
            var page = (await GetAsync($"{path}limit=1000&after_id={(all.Count == 0 ? 0 : (long)all[^1][id]!)}")).AsArray();
            all.AddRange(page.Select(row => row!));
            if (page.Count == 0)
            {
                return all;
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> AskAsync(Func<(HttpRequestMessage Request, string Path)> create)
    {
        while (true)
        {
            var (request, path) = create();
            var node = _nodes[Interlocked.Increment(ref _next) % _nodes.Count];
            if (node.Address is { } address && await TryAsync(request, new Uri(address, $"bots/42/{path}")) is { } answer)
            {
                return answer;
            }

            Interlocked.Increment(ref _repeated);
            await Task.Delay(Pause);
        }
    }

    // Null when nobody answered, or to come again.
    private async Task<JsonNode?> TryAsync(HttpRequestMessage request, Uri address)
    {
        try
        {
            request.RequestUri = address;
            using var response = await _http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return (int)response.StatusCode switch
            {
                < 300 => JsonNode.Parse(text),
                409 or 429 or >= 500 => null,
                _ => throw new InvalidOperationException($"{address} answered {response.StatusCode}: {text}"),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static (HttpRequestMessage Request, string Path) Request(HttpMethod method, string path, object? body = null, string? key = null)
    {
        var request = new HttpRequestMessage(method, (Uri?)null) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return (request, path);
    }
}
