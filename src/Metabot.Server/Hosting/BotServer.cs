using System.Data.Common;
using System.Net.Sockets;
using Metabot.Server.Channels;
using Metabot.Server.Delivering;
using Metabot.Server.Hosting;
using Metabot.Server.Http.Tokens;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Workers;
using Metabot.Server.Jobs;
using Metabot.Server.Logging;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Metabot.Server;

/// <summary>One bot or several that run in this process and answer the job API over HTTP.</summary>
public sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IDatabase _database;
    private readonly IDatabaseHold _hold;

    private readonly LoadedBots _bots;
    private readonly IReadOnlyList<long> _ids;

    private Task? _stop;
    private bool _isLeft;

    private BotServer(WebApplication app, IDatabaseHold hold, IReadOnlyList<BotDefinition> bots) =>
        (_app, _hold, _database, _bots, _ids, BotId, Address) = (
            app, hold, app.Services.GetRequiredService<IDatabase>(), app.Services.GetRequiredService<LoadedBots>(), [.. bots.Select(bot => bot.Id)], bots[0].Id, new Uri(app.Urls.First()));

    /// <summary>The address that was bound, with its real port, for example <c>http://127.0.0.1:5080/</c>.</summary>
    public Uri Address { get; }

    // Where its jobs, leads and messages are, without anything secret.
    internal string DatabaseName => _database.Name;

    internal IServiceProvider Services => _app.Services;

    /// <summary>The id of the first bot, the <c>botId</c> of every path.</summary>
    public long BotId { get; }

    /// <summary>The name of the first bot, as its <c>bot.json</c> had it when it was last loaded.</summary>
    public string BotName => _bots.Find(BotId)!.Name;

    /// <summary>The names of all bots by their ids.</summary>
    public IReadOnlyDictionary<long, string> Bots => _ids.ToDictionary(id => id, id => _bots.Find(id)!.Name);

    /// <summary>Loads the bots, opens their database file, takes up the jobs that are in it and starts to answer. A start that fails leaves no file behind.</summary>
    /// <param name="options">The bots, their file, their tokens and their address.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="BotManifestException">The bot folder is missing something or has a mistake.</exception>
    /// <exception cref="ArgumentException">The folder, the file or the token is blank, the connection string cannot be read, two folders have one bot, the token cannot stand in a header, the address is no loopback address, the rate is below 1, or the retention below a day.</exception>
    /// <exception cref="InvalidOperationException">The database cannot be opened, is in use by another server, has another time, or is another bot's or another version's; or a secret of a channel is missing, or the file of tokens has a mistake.</exception>
    /// <exception cref="IOException">The address is in use, or cannot be listened on.</exception>
    public static async Task<BotServer> StartAsync(BotServerOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionsChecker.Check(options);
        var tokens = TokenList.Read(options.Token, options.TokenFile);
        var address = LoopbackUrl.Parse(options.Url);
        var javaScript = new JavaScriptRunner(options.JavaScriptInProcess ? new LocalEngine() : WorkerPool.Shared);
        var bots = await LoadAsync([options.BotFolder, .. options.MoreBotFolders], javaScript);
        var socket = ListeningSocket.Open(address);
        try
        {
            return await StartAsync(options, tokens, bots, socket, javaScript, cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Reads the folders of the bots again. Jobs, leads and messages stay; what runs already goes on as it began. A job for a script that is
    /// gone fails when it runs, and says so. A bot whose folder has a mistake goes on as it was.</summary>
    /// <param name="cancellationToken">Gives up waiting for another reload.</param>
    /// <exception cref="BotManifestException">A bot folder is missing something or has a mistake, or its bot has another id; of several the first is told.</exception>
    public Task ReloadAsync(CancellationToken cancellationToken = default) =>
        _app.Services.GetRequiredService<BotReloader>().ReloadAsync(cancellationToken);

    /// <summary>Waits until the server is stopped, by <see cref="StopAsync"/> or by Ctrl+C.</summary>
    /// <param name="cancellationToken">Stops the server.</param>
    public async Task WaitForShutdownAsync(CancellationToken cancellationToken = default)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stops = _app.Lifetime.ApplicationStopping.Register(() => stopping.TrySetResult());
        await using var told = cancellationToken.Register(() => stopping.TrySetResult());
        await stopping.Task;
        await StopAsync(CancellationToken.None);
    }

    /// <summary>Stops listening, waits up to 30 seconds for the runs in progress and leaves all other jobs in the file. A run that takes longer
    /// changes nothing and begins again at the next start; a broadcast goes on where it was. It keeps the file until the process ends.</summary>
    /// <param name="cancellationToken">Stops without waiting.</param>
    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        lock (_app)
        {
            return _stop ??= StopOnceAsync(cancellationToken);
        }
    }

    /// <summary>Stops the server if it runs and frees what it holds.</summary>
    public async ValueTask DisposeAsync()
    {
        // Disposing alone would leave the scheduler's threads behind, and the process with them.
        await StopAsync();
        if (!_isLeft)
        {
            await _app.DisposeAsync();
            _hold.Dispose();
        }
    }

    // The scheduler waits for its runs however long they take.
    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(() => _app.StopAsync(cancellationToken), CancellationToken.None).WaitAsync(_app.Services.GetRequiredService<BotServerOptions>().LongestStop, CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogLeftRuns();
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            // Nothing is written from here on: what ends because the process does, with its workers, is no failure.
            _isLeft = true;
            await _app.Services.GetRequiredService<WriteTurns>().EnterAloneAsync();
            LogLeftRuns();
        }
    }

    private void LogLeftRuns() => _app.Services.GetRequiredService<ILogger<BotServer>>().LogLeftRuns();

    private static async Task<IReadOnlyList<BotDefinition>> LoadAsync(IEnumerable<string> folders, JavaScriptRunner javaScript)
    {
        var bots = new List<BotDefinition>();
        foreach (var folder in folders)
        {
            var bot = await BotLoader.LoadAsync(folder, javaScript);
            if (bots.Find(other => other.Id == bot.Id) is { } other)
            {
                throw new ArgumentException($"The folders '{other.Folder}' and '{bot.Folder}' are both bot {bot.Id}; give each bot an id of its own in its bot.json.");
            }

            bots.Add(bot);
        }

        return bots;
    }

    private static async Task<BotServer> StartAsync(
        BotServerOptions options,
        AccessTokens tokens,
        IReadOnlyList<BotDefinition> bots,
        Socket socket,
        JavaScriptRunner javaScript,
        CancellationToken cancellationToken)
    {
        var database = DatabaseChoice.Find(options);
        var hold = database.Hold();
        var app = await BuildUnseenAsync(() => BotApplication.Build(options, tokens, socket, new LoadedBots(bots), javaScript, database));
        try
        {
            app.Services.GetRequiredService<ChannelSet>().Open(bots);
            await OpenDatabaseAsync(app.Services, bots, database, cancellationToken);
            await app.Services.GetRequiredService<IDueTimes>().OpenAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            var server = new BotServer(app, hold, bots);
            server.LogLife();
            return server;
        }
        catch (Exception exception)
        {
            await app.DisposeAsync();
            hold.Undo();
            if (exception is DbException or SchedulerException)
            {
                throw database.ExplainFailure(exception);
            }

            throw;
        }
    }

    private void LogLife()
    {
        var logger = _app.Services.GetRequiredService<ILogger<BotServer>>();
        var version = typeof(BotServer).Assembly.GetName().Version!.ToString(3);
        logger.LogStart(version, Address, string.Join(", ", _ids), DatabaseName);
        _app.Lifetime.ApplicationStopped.Register(() => logger.LogStop(Address));
    }

    // WebApplicationFactory, dotnet ef and others take the first host that a program builds for the program's own. They watch the
    // flow of its execution, so the bot is built outside of it.
    private static Task<WebApplication> BuildUnseenAsync(Func<WebApplication> build)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(build);
        }
    }

    private static async Task OpenDatabaseAsync(IServiceProvider services, IReadOnlyList<BotDefinition> bots, IDatabase database, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync(cancellationToken);
        await database.OpenAsync(db, bots, cancellationToken);
    }
}
