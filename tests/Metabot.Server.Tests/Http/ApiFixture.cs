namespace Metabot.Server.Tests.Http;

// Two bots in one server, a shop and a bank, and a token for both and one for the bank alone. The shop has a row of every kind.
public sealed class ApiFixture : IAsyncLifetime
{
    public const string ForBoth = "a-token-for-both";
    public const string ForBank = "a-token-for-the-bank";

    private const string Shop = """
        {
          "id": 42,
          "name": "Shop",
          "tables": { "dishes": ["name", "price"] },
          "scripts": { "silent": { "id": 1, "commands": [] }, "says": { "commands": [{ "text": "Hello" }] } },
          "endpoints": { "echo": { "javascript": "return request;" }, "fails": { "javascript": "throw new Error('boom');" } }
        }
        """;

    private readonly TempFolder _folder = new();
    private BotServer _server = null!;
    private HttpClient _http = null!;

    public Uri Address => _server.Address;

    public async ValueTask InitializeAsync()
    {
        _server = await BotServer.StartAsync(new BotServerOptions
        {
            BotFolder = Path.GetDirectoryName(_folder.File("shop/bot.json", Shop))!,
            MoreBotFolders = [Path.GetDirectoryName(_folder.File("bank/bot.json", """{ "id": 43, "name": "Bank", "scripts": { "silent": { "commands": [] } } }"""))!],
            DatabasePath = Path.Combine(_folder.Path, "bots.db"),
            TokenFile = _folder.File("tokens.json", $$"""{ "tokens": [ {{TokenEntry.Write("both", ForBoth)}}, {{TokenEntry.Write("bank", ForBank, "[43]")}} ] }"""),
            TimeZone = TimeZoneInfo.Utc,
        });
        _http = new HttpClient { BaseAddress = _server.Address };
        (string Path, string Body)[] rows =
        [
            ("leads", """{"name":"Ann"}"""), ("tickets", """{"title":"Kettle"}"""), ("persons", """{"full_name":"Ann Lee"}"""), ("tables/dishes/rows", """{"fields":{"name":"Tea"}}"""),
            ("jobs/schedule", """{"script_code":"silent","lead_id":1,"run_after_sec":900000}"""),
        ];
        foreach (var (path, body) in rows)
        {
            (await PostAsync(path, body)).Success();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    // Of the shop, unless the path begins with a slash.
    public Task<Answer> AskAsync(string method, string path, HttpContent? content = null, string? token = ForBoth, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith('/') ? path : $"/bots/42/{path}") { Content = content };
        if (token is not null)
        {
            request.Headers.Add("Authentication", token);
        }

        change?.Invoke(request);
        return Answer.OfAsync(_http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public Task<Answer> PostAsync(string path, string body) => AskAsync("POST", path, Json(body));

    public static StringContent Json(string text) => new(text, null, "application/json");
}
