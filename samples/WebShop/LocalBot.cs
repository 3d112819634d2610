using Metabot.Server;

namespace WebShop;

/// <summary>A bot in this process with one customer, so that the sample runs without an account. A shop in production has no such file.</summary>
internal sealed class LocalBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly BotServer _server;

    private LocalBot(DirectoryInfo folder, BotServer server) => (_folder, _server) = (folder, server);

    /// <summary>Starts the bot if the configuration names none, and puts its address there.</summary>
    public static async Task<LocalBot?> StartIfNoneAsync(ConfigurationManager configuration)
    {
        if (configuration["Bot:BaseAddress"] is { Length: > 0 })
        {
            return null;
        }

        var token = configuration["Bot:Token"]!;
        var folder = Directory.CreateTempSubdirectory("webshop-");
        var server = await BotServer.StartAsync(new BotServerOptions
        {
            BotFolder = Path.Combine(AppContext.BaseDirectory, "bot"),
            DatabasePath = Path.Combine(folder.FullName, "bot.db"),
            Token = token,
            TimeZone = TimeZoneInfo.Utc,
        });
        configuration.AddInMemoryCollection([new("Bot:BaseAddress", server.Address.ToString()), new("Bot:BotId", $"{server.BotId}")]);
        await AddCustomerAsync(server, token);
        return new LocalBot(folder, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task AddCustomerAsync(BotServer server, string token)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Authentication", token);
        using var answer = await http.PostAsJsonAsync($"bots/{server.BotId}/leads", new { name = "Ann" });
        answer.EnsureSuccessStatusCode();
    }
}
