using Metabot.Server;
using Metabot.Server.Jobs;
using Metabot.Testing.Local;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.Testing;

/// <summary>
/// The real bot in the test's own process, on a clock that only the test moves: server and database are those of production, and the clock
/// hands over what is due in the scheduler's place. It listens on a free port of this machine, and its file is deleted with it. What is due at the same moment runs one after another, so that
/// the same calls make the same history each time.
/// </summary>
public sealed partial class LocalBot : IAsyncDisposable
{
    private const string HeaderOfToken = "Authentication";

    private readonly LocalBotOptions _options;
    private readonly MovedClock _clock;
    private readonly DirectoryInfo _folder;
    private readonly BotServer _server;
    private readonly Stepper _stepper;
    private readonly HttpClient _clientHttp = new(new HttpClientHandler { AllowAutoRedirect = false });

    private LocalBot(LocalBotOptions options, MovedClock clock, DirectoryInfo folder, BotServer server, string token)
    {
        (_options, _clock, _folder, _server, Token) = (options, clock, folder, server, token);
        _stepper = new Stepper(
            clock, server.Services.GetRequiredService<SteppedRuns>(), server.Services.GetRequiredService<DueWork>(), options.HangLimit);
        Http = new HttpClient { BaseAddress = new Uri(server.Address, FormattableString.Invariant($"bots/{server.BotId}/")) };
        Http.DefaultRequestHeaders.Add(HeaderOfToken, token);
        Client = CreateClient(server.BotId);
    }

    /// <summary>The client of the first bot.</summary>
    public BotClient Client { get; }

    /// <summary>For calls that the client has no method for: its base address is <c>/bots/{botId}/</c>, and it sends the token.</summary>
    public HttpClient Http { get; }

    /// <summary>The address of the server, for an application that is tested against it.</summary>
    public Uri Address => _server.Address;

    /// <summary>The id of the first bot.</summary>
    public long BotId => _server.BotId;

    /// <summary>The token that the server takes, another one each time.</summary>
    public string Token { get; }

    /// <summary>The bot's clock, for code that has to share it. Its timers ring in order, each at its moment, when the clock is moved.</summary>
    public TimeProvider Time => _clock;

    /// <summary>What the clock shows, in UTC.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Starts a bot.</summary>
    /// <param name="botFolder">The folder with the bot's <c>bot.json</c> and JavaScript files.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="BotManifestException">The bot folder is missing something or has a mistake.</exception>
    public static Task<LocalBot> StartAsync(string botFolder, CancellationToken cancellationToken = default) =>
        StartAsync(new LocalBotOptions { BotFolder = botFolder }, cancellationToken);

    /// <summary>Starts a bot.</summary>
    /// <param name="options">What it runs, and from when on.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not greater than zero.</exception>
    /// <exception cref="ArgumentException">The folder is blank, or two folders have one bot.</exception>
    /// <exception cref="BotManifestException">A bot folder is missing something or has a mistake.</exception>
    public static async Task<LocalBot> StartAsync(LocalBotOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.HangLimit, TimeSpan.Zero, nameof(options));
        var folder = Directory.CreateTempSubdirectory("metabot-local-");
        try
        {
            var (clock, token) = (new MovedClock(options.Start), Guid.NewGuid().ToString("N"));
            var server = await BotServer.StartAsync(ServerOptions(options, clock, folder, token), cancellationToken);
            return new LocalBot(options, clock, folder, server, token);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>A client of one of several bots.</summary>
    /// <param name="botId">The bot's id, greater than zero.</param>
    /// <exception cref="ArgumentException">The id is not greater than zero.</exception>
    public BotClient CreateClient(long botId) => new(
        _clientHttp, new BotClientOptions { BaseAddress = Address, BotId = botId, Token = Token, ServerTimeZone = _options.TimeZone.Id });

    /// <summary>Stops the bot and deletes its file. A run in progress is waited for as long as <see cref="LocalBotOptions.HangLimit"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _clientHttp.Dispose();
        _stepper.Dispose();
        using (var patience = new CancellationTokenSource(_options.HangLimit))
        {
            await _server.StopAsync(patience.Token);
        }

        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static BotServerOptions ServerOptions(LocalBotOptions options, MovedClock clock, DirectoryInfo folder, string token) => new()
    {
        BotFolder = options.BotFolder,
        MoreBotFolders = options.MoreBotFolders,
        DatabasePath = Path.Combine(folder.FullName, "bot.db"),
        Token = token,
        TimeZone = options.TimeZone,
        TimeProvider = clock.Server,
        Channels = options.Channels,
        MaxCallsPerSecond = int.MaxValue,
        ConfigureLogging = options.ConfigureLogging,
        JavaScriptInProcess = !options.JavaScriptInWorkers,
        IsStepped = true,
        IsDurable = false,

        // What happened stays, for the test to look at.
        Retention = null,
    };
}
