using System.Net.Http.Headers;
using System.Text;
using Metabot.Server;
using Microsoft.Data.Sqlite;

namespace Metabot.Benchmarks.Server;

/// <summary>The whole server, called over loopback.</summary>
internal sealed class MeasuredBot : IAsyncDisposable
{
    private const string Manifest = """{ "id": 42, "name": "Measured", "scripts": { "welcome": { "commands": [ { "text": "Hello" } ] } } }""";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        """{"script_code":"welcome","run_after_sec":2592000,"script_request_params":{"first_name":"Ann","order_id":7}}""");

    private readonly DirectoryInfo _folder;
    private readonly BotServer _server;
    private readonly HttpClient _http;

    private MeasuredBot(DirectoryInfo folder, BotServer server)
    {
        (_folder, _server) = (folder, server);
        _http = new HttpClient { BaseAddress = server.Address };
        _http.DefaultRequestHeaders.Add("Authentication", "secret");
    }

    public static async Task<MeasuredBot> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("metabot-measured-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bot.json"), Manifest);
        return new MeasuredBot(folder, await BotServer.StartAsync(new BotServerOptions
        {
            BotFolder = folder.FullName,
            DatabasePath = Path.Combine(folder.FullName, "bot.db"),
            Token = "secret",
            MaxCallsPerSecond = 1_000_000,
        }));
    }

    public async Task AcceptAsync()
    {
        using var content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await _http.PostAsync("bots/42/jobs/schedule", content);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
