using System.Collections.Immutable;
using Metabot.Server.Channels;
using Microsoft.Extensions.Logging;

namespace Metabot.Testing;

/// <summary>What a <see cref="LocalBot"/> runs, and from when on. All of it is this project's own decision.</summary>
public sealed class LocalBotOptions
{
    /// <summary>The folder with the bot's <c>bot.json</c> and JavaScript files. It is only read.</summary>
    public required string BotFolder { get; init; }

    /// <summary>Folders of more bots, which share server and clock.</summary>
    public IReadOnlyList<string> MoreBotFolders { get; init; } = [];

    /// <summary>What the clock shows first; midnight of 2030-01-01 in UTC unless told otherwise, so that two runs of a test are the same.</summary>
    public DateTimeOffset Start { get; init; } = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The time zone in which <c>run_at</c> is read and shown; UTC unless told otherwise.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Channels of the test's own by their codes, as for <see cref="Server.BotServerOptions.Channels"/>; none unless told otherwise.</summary>
    public IReadOnlyDictionary<string, IChannel> Channels { get; init; } = ImmutableDictionary<string, IChannel>.Empty;

    /// <summary>
    /// Whether JavaScript runs in worker processes with limits of their own, as in production. By default it runs in the test's process, which
    /// saves a start and a way for each script; there a script that overruns the stack ends the process.
    /// </summary>
    public bool JavaScriptInWorkers { get; init; }

    /// <summary>How long, by the machine's clock, nothing may end while something is due or under way, greater than zero; 10 seconds unless told otherwise.</summary>
    public TimeSpan HangLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Changes where the server's log goes, as for <see cref="Server.BotServerOptions.ConfigureLogging"/>; null for warnings on the console.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; init; }
}
