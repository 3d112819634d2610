using System.Collections.Immutable;
using Metabot.Server.Channels;
using Metabot.Server.Http.Tokens;
using Metabot.Server.Jobs;
using Microsoft.Extensions.Logging;

namespace Metabot.Server;

/// <summary>What a <see cref="BotServer"/> needs to run a bot. All of it is this project's own decision.</summary>
public sealed class BotServerOptions
{
    /// <summary>The folder with the bot's <c>bot.json</c> and JavaScript files.</summary>
    public required string BotFolder { get; init; }

    /// <summary>Folders of more bots, which share the server, its file and its tokens; each is reached by its own id.</summary>
    public IReadOnlyList<string> MoreBotFolders { get; init; } = [];

    /// <summary>The SQLite file that keeps jobs, leads and messages, made when it does not exist; or the connection string of a PostgreSQL
    /// database, for example <c>Host=127.0.0.1;Database=metabot;Username=metabot</c>, which several servers may share. All bots that are in it
    /// have to be served. A file of an earlier release is brought up to date when it is opened, and can then be read by this one only; what a newer
    /// server wrote is refused.</summary>
    public required string DatabasePath { get; init; }

    // What still runs then is left to the next start.
    internal TimeSpan LongestStop { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A token that callers may send for every bot: printable ASCII without spaces. Null when only those of <see cref="TokenFile"/> are good.</summary>
    public string? Token { get; init; }

    /// <summary>A JSON file of tokens, each with a name, its SHA-256, its bots and its rate; <c>metabot token</c> makes one and its entry.
    /// It is read when the server starts.</summary>
    public string? TokenFile { get; init; }

    /// <summary>The address to listen on, loopback only, <c>localhost</c> meaning 127.0.0.1; port 0 picks a free port, which <see cref="BotServer.Address"/> tells.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>The time zone in which <c>run_at</c> is read and shown; the machine's own by default.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;

    /// <summary>Where the time comes from; tests move it.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Channels of one's own, by their codes: a message to a lead goes to the one that its <c>channel_code</c> names.
    /// Those of <c>bot.json</c> come first. The server does not dispose of them.</summary>
    public IReadOnlyDictionary<string, IChannel> Channels { get; init; } = ImmutableDictionary<string, IChannel>.Empty;

    /// <summary>How many calls a second are answered before the server says 429, at least 1.</summary>
    public int MaxCallsPerSecond { get; init; } = 5_000;

    /// <summary>How long messages, runs and jobs are kept that are over, at least one day; 30 days by default, null for ever. A job that
    /// waits stays, and so do leads, tickets and rows of tables.</summary>
    public TimeSpan? Retention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Serves the dashboard at <c>/</c>: pages for the browser that show bots, jobs and conversations to whoever has a token. False
    /// leaves the API alone.</summary>
    public bool Dashboard { get; init; } = true;

    /// <summary>Changes where the log goes and what is in it: its least level, which is <see cref="LogLevel.Warning"/>, or providers of
    /// one's own beside the console or in its place.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; init; }

    // Runs jobs one after another, without the scheduler, for whoever moves the clock and wants the same history each time.
    internal bool IsStepped { get; init; }

    // False for a file that nobody needs after a crash of the machine: the disk is not waited for.
    internal bool IsDurable { get; init; } = true;

    /// <summary>Runs JavaScript in this process, for debugging. By default it runs in worker processes, which no script can
    /// bring the server down from; here a script that overruns the stack ends the process.</summary>
    public bool JavaScriptInProcess { get; init; }
}
