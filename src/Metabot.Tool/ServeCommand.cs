using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Security.Cryptography;
using Metabot.Server;
using Metabot.Tool.Telemetry;
using Microsoft.Extensions.Logging;

namespace Metabot.Tool;

internal static class ServeCommand
{
    private const string TokenVariable = "METABOT_TOKEN";

    // A hundred years.
    private const int MostDays = 36_500;

    // With what comes before and after it, a stop is over within the 10 seconds after which managers of services send SIGKILL.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(6);

    private static readonly Argument<string[]> Folders = new("bot-folder")
    {
        Description = "The folder with the bot's bot.json; several folders are several bots.",
        Validators = { FolderName.Check },
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Url = new("--urls")
    {
        Description = "The loopback address to listen on; port 0 picks a free port.",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "The SQLite file for jobs, leads and messages, made when it does not exist; or the connection string of a PostgreSQL database, which several servers may share.",
        DefaultValueFactory = _ => "metabot.db",
    };

    private static readonly Option<string?> Token = new("--token")
    {
        Description = $"The token that callers must send. Whoever lists processes sees it here; better is the variable {TokenVariable} of the environment. One is made up and printed when there is none.",
    };

    private static readonly Option<string?> TokenFile = new("--token-file")
    {
        Description = "A file of tokens for single bots, of which 'metabot token' makes the entries.",
    };

    private static readonly Option<string> Zone = new("--time-zone")
    {
        Description = "The time zone in which run_at is read, an IANA name; the machine's own when it is left out.",
        DefaultValueFactory = _ => ZoneName.Local,
        Validators = { ZoneName.Check },
    };

    private static readonly Option<bool> NoWatch = new("--no-watch")
    {
        Description = "Leaves the bot as it is when its folder changes; otherwise it is reloaded.",
    };

    private static readonly Option<int> KeepDays = new("--keep-days")
    {
        Description = "How many days jobs, runs and messages are kept that are over; 0 for ever.",
        DefaultValueFactory = _ => 30,
        Validators = { CheckDays },
    };

    private static readonly Option<bool> NoDashboard = new("--no-dashboard")
    {
        Description = "Serves the API alone, without the pages for the browser.",
    };

    private static readonly Option<LogLevel> Level = new("--log-level")
    {
        Description = "The least level that is logged: Debug has each job and each refusal, Information the server's start and stop, Warning what failed.",
        DefaultValueFactory = _ => LogLevel.Information,
    };

    public static Command Create()
    {
        var command = new Command("serve", "Runs bots until Ctrl+C or SIGTERM.") { Folders, Url, Data, Token, TokenFile, Zone, NoWatch, KeepDays, NoDashboard, Level };
        command.SetAction(ServeAsync);
        return command;
    }

    private static void CheckDays(OptionResult option)
    {
        if (option.Tokens.Any(token => int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && days is < 0 or > MostDays))
        {
            option.AddError($"--keep-days takes a number of days from 1 to {MostDays}, or 0 to keep everything.");
        }
    }

    private static async Task<int> ServeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var folders = arguments.GetRequiredValue(Folders);
        var given = arguments.GetValue(Token) ?? Environment.GetEnvironmentVariable(TokenVariable);
        var options = new BotServerOptions
        {
            BotFolder = folders[0],
            MoreBotFolders = folders[1..],
            DatabasePath = arguments.GetRequiredValue(Data),
            Token = given ?? (arguments.GetValue(TokenFile) is null ? RandomNumberGenerator.GetHexString(32, lowercase: true) : null),
            TokenFile = arguments.GetValue(TokenFile),
            Url = arguments.GetRequiredValue(Url),
            TimeZone = ZoneName.Find(arguments.GetRequiredValue(Zone))!,
            Retention = arguments.GetValue(KeepDays) is var days and > 0 ? TimeSpan.FromDays(days) : null,
            LongestStop = LongestStop,
            Dashboard = !arguments.GetValue(NoDashboard),
            ConfigureLogging = logging => logging.SetMinimumLevel(arguments.GetValue(Level)),
        };
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        if (!string.IsNullOrWhiteSpace(arguments.GetValue(Token)))
        {
            await error.WriteLineAsync($"The token of --token is seen by all who list processes; give it in the environment, as {TokenVariable}, or name a --token-file.");
        }

        try
        {
            using var export = OtlpExport.StartIfAsked();
            await using var server = await BotServer.StartAsync(options, cancellationToken);
            using var watch = arguments.GetValue(NoWatch) ? null : BotWatch.TryStart(folders, error);
            await ReportAsync(server, options, arguments, output, isMadeUp: given is null && options.TokenFile is null);
            await RunAsync(server, watch, output, error, cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is BotManifestException or ArgumentException or InvalidOperationException or IOException)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task RunAsync(BotServer server, BotWatch? watch, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var watching = watch?.ReloadAsync(server, output, error) ?? Task.CompletedTask;
        await server.WaitForShutdownAsync(cancellationToken);
        watch?.Stop();
        await watching;
    }

    private static async Task ReportAsync(BotServer server, BotServerOptions options, ParseResult arguments, TextWriter output, bool isMadeUp)
    {
        await output.WriteLineAsync($"{Name(server)} on {server.Address}");
        if (options.Dashboard)
        {
            await output.WriteLineAsync($"  dashboard  {server.Address}");
        }

        await output.WriteLineAsync($"""
              docs       {new Uri(server.Address, "api/docs")}
              data       {server.DatabaseName}
              time zone  {arguments.GetRequiredValue(Zone)}
            """);
        if (isMadeUp)
        {
            await output.WriteLineAsync($"  token      {options.Token}");
        }

        // A background job of a script and nohup may ignore SIGINT, which is what Ctrl+C sends.
        await output.WriteLineAsync($"Ctrl+C stops it; from elsewhere: kill {Environment.ProcessId}.");
        await output.FlushAsync();
    }

    private static string Name(BotServer server)
    {
        var names = string.Join(", ", server.Bots.Select(bot => $"{bot.Key} \"{bot.Value}\""));
        return server.Bots.Count == 1 ? $"Bot {names} listens" : $"Bots {names} listen";
    }
}
