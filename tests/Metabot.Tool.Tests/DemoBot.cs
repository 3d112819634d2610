using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Tool.Tests;

// The demo bot, served by the tool on a free port.
internal sealed class DemoBot : IDisposable
{
    public const string Token = "a-token";

    private readonly ChildProcess _tool;
    private readonly HttpClient _http;

    private DemoBot(ChildProcess tool, Uri address)
    {
        _tool = tool;
        _http = new HttpClient { BaseAddress = new Uri(address, "bots/42/") };
        _http.DefaultRequestHeaders.Add("Authentication", Token);
    }

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "../../samples/bots/demo"));

    public static Task<DemoBot> StartAsync(string dataFile) => StartAsync(dataFile, Folder);

    // Any other bot that has the demo's id.
    public static async Task<DemoBot> StartAsync(string dataFile, string folder)
    {
        var tool = Tool.Start("serve", folder, "--urls", "http://127.0.0.1:0", "--data", dataFile, "--token", Token);
        try
        {
            return new DemoBot(tool, await AddressAsync(tool));
        }
        catch
        {
            tool.Dispose();
            throw;
        }
    }

    public static async Task<Uri> AddressAsync(ChildProcess tool) => AddressIn(await LinesAsync(tool));

    /// <summary>What the tool says of the bot that it serves, without the log, which begins its lines with the time.</summary>
    public static async Task<IReadOnlyList<string>> LinesAsync(ChildProcess tool) =>
        [.. (await tool.ReadUntilAsync("Ctrl+C", cancellationToken: TestContext.Current.CancellationToken)).Where(line => !(line.Length > 0 && char.IsAsciiDigit(line[0])))];

    public static Uri AddressIn(IEnumerable<string> lines) => new(lines.Single(line => line.StartsWith("Bot ", StringComparison.Ordinal)).Split(' ')[^1]);

    public async Task<JsonObject> PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    public async Task<JsonObject> FinishedAsync(JsonObject scheduled, int runs = 1, int waitSec = 30) =>
        (await _http.GetFromJsonAsync<JsonObject>($"jobs/{scheduled["job_id"]}?wait_sec={waitSec}&runs={runs}", TestContext.Current.CancellationToken))!;

    public async Task<string[]> TextsAsync(long lead)
    {
        var messages = await _http.GetFromJsonAsync<JsonArray>($"messages?lead_id={lead}", TestContext.Current.CancellationToken);
        return [.. messages!.Select(message => (string)message!["text"]!)];
    }

    public async Task<long> LeadAsync(string name, string tags = "") =>
        (long)(await PostAsync("leads", new { name, tags }))["lead_id"]!;

    public async Task<int> InterruptAsync()
    {
        await _tool.SignalAsync("INT", TestContext.Current.CancellationToken);
        return (await _tool.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken)).ExitCode;
    }

    public void Kill() => _tool.Kill();

    public void Dispose()
    {
        _http.Dispose();
        _tool.Dispose();
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
