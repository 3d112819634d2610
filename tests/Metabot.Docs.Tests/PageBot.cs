using Metabot.Docs.Tests.Markdown;
using Metabot.Server;

namespace Metabot.Docs.Tests;

/// <summary>The bot whose bot.json a page shows, running.</summary>
internal sealed class PageBot : IAsyncDisposable
{
    public const string Token = "secret";

    private readonly DirectoryInfo _folder;

    private PageBot(DirectoryInfo folder, BotServer server) => (_folder, Server) = (folder, server);

    public BotServer Server { get; }

    public static async Task<PageBot> StartAsync(string page)
    {
        var folder = Directory.CreateTempSubdirectory("metabot-docs-");
        var manifest = Pages.At(page).Blocks.Single(block => block.Role == "bot");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bot.json"), manifest.Text);
        return new PageBot(folder, await BotServer.StartAsync(new BotServerOptions
        {
            BotFolder = folder.FullName,
            DatabasePath = Path.Combine(folder.FullName, "bot.db"),
            Token = Token,
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
