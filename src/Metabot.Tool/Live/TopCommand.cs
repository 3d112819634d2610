using System.Globalization;
using System.CommandLine;
using Spectre.Console;
using Command = System.CommandLine.Command;

namespace Metabot.Tool.Live;

// The dashboard's counts of every bot of the token; in a terminal again and again.
internal static class TopCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly string[] States = ["scheduled", "running", "completed", "skipped", "failed", "cancelled"];

    public static Command Create() => BotOptions.Create(
        new Command("top", "Shows how many jobs of each bot are in which state, in a terminal until Ctrl+C."), ShowAsync);

    private static async Task<int> ShowAsync(ParseResult arguments, RunningBot bot, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        var only = arguments.GetValue(BotOptions.Bot);
        var counts = await CountAsync(bot, only, cancellationToken);
        if (arguments.GetValue(BotOptions.Json))
        {
            await output.WriteLineAsync(LiveJson.Write(counts));
            return 0;
        }

        var screen = Screen.Open(output);
        if (!Screen.IsTerminal)
        {
            screen.Write(Draw(counts));
            return 0;
        }

        await screen.Live(Draw(counts)).StartAsync(async view =>
        {
            while (true)
            {
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
                view.UpdateTarget(Draw(await CountAsync(bot, only, cancellationToken)));
            }
        });
        return 0;
    }

    private static async Task<IReadOnlyList<BotCount>> CountAsync(RunningBot bot, long? only, CancellationToken cancellationToken)
    {
        var bots = only is null ? await bot.GetAsync<BotsLook>("dashboard/bots", cancellationToken) : await bot.FindAsync(cancellationToken);
        var counts = new List<BotCount>();
        foreach (var one in bots.Bots.Where(one => only is null || one.BotId == only))
        {
            var chart = await bot.GetAsync<ChartLook>($"dashboard/bots/{one.BotId}/chart?range=hour", cancellationToken);
            counts.Add(new BotCount(one.BotId, one.Name, chart.States, chart.OfNewest));
        }

        return counts;
    }

    private static Table Draw(IReadOnlyList<BotCount> counts)
    {
        var table = Screen.CreateTable(["bot", "name", .. States]);
        foreach (var count in counts)
        {
            table.AddRow([
                new Text(count.BotId.ToString(CultureInfo.InvariantCulture)),
                new Text(Screen.Clean(count.Name)),
                .. States.Select(state => new Text(count.States.GetValueOrDefault(state).ToString("N0", CultureInfo.InvariantCulture)).RightJustified())]);
        }

        return counts.Any(count => count.OfNewest is not null)
            ? table.Caption(new TableTitle(string.Create(CultureInfo.InvariantCulture, $"of the newest {counts.Max(count => count.OfNewest):N0} jobs")))
            : table;
    }

    private sealed record BotCount(long BotId, string Name, IReadOnlyDictionary<string, long> States, int? OfNewest);
}
