using Flurl.Http;
using Metabot.Client.Flurl;
using Metabot.Server;
using Quickstart;
using Spectre.Console;

var folder = Directory.CreateTempSubdirectory("metabot-quickstart-");
try
{
    const string token = "quickstart";
    await using var server = await BotServer.StartAsync(new BotServerOptions
    {
        BotFolder = Path.Combine(AppContext.BaseDirectory, "bots", "demo"),
        DatabasePath = Path.Combine(folder.FullName, "bot.db"),
        Token = token,
        TimeZone = TimeZoneInfo.Utc,
    });
    using var http = new FlurlClient(server.Address.ToString());
    var bot = http.Bot(server.BotId, token, options => options.ServerTimeZone = "UTC");

    AnsiConsole.MarkupLineInterpolated($"Bot [bold]{server.BotId}[/] runs at [blue]{server.Address}[/]; the last job is due in five seconds.");
    var scenario = new Scenario(bot);
    await scenario.PlayAsync();

    var outcome = await Outcome.ReadAsync(bot, scenario);
    if (Console.IsOutputRedirected)
    {
        AnsiConsole.Profile.Width = 160;
    }

    Tables.Print(outcome, AnsiConsole.Console);
    AnsiConsole.MarkupLine(outcome.IsAsExpected ? "[green]All happened, and nothing else did.[/]" : "[red]Not what had to happen: see the rows marked WRONG.[/]");
    return outcome.IsAsExpected ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}
