using Metabot.Server;

namespace Metabot.OpenApi.Tests;

/// <summary>The demo bot on a free port, and its OpenAPI document in a file.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private const string Token = "the-token-of-the-tests";

    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-openapi-").FullName;
    private BotServer _server = null!;

    public HttpClient Http { get; private set; } = null!;

    public long BotId => _server.BotId;

    public string Address => _server.Address.OriginalString.TrimEnd('/');

    public string DocumentFile => Path.Combine(_folder, "openapi.json");

    public async ValueTask InitializeAsync()
    {
        _server = await BotServer.StartAsync(new BotServerOptions
        {
            BotFolder = Path.Combine(AppContext.BaseDirectory, "demo"),
            DatabasePath = Path.Combine(_folder, "bot.db"),
            Token = Token,
        });
        Http = new HttpClient { BaseAddress = _server.Address };
        Http.DefaultRequestHeaders.Add("Authentication", Token);
        await File.WriteAllTextAsync(DocumentFile, await DocumentAsync());
    }

    public Task<string> DocumentAsync() => Http.GetStringAsync("api/docs/openapi.json", TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
