using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Command = System.CommandLine.Command;

namespace Metabot.Tool.Live;

internal static class LeadsCommand
{
    private static readonly Argument<string?> Search = new("search")
    {
        Description = "A lead's id, or a part of its name or identification; all leads when it is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create() => BotOptions.Create(
        new Command("leads", "Lists a running bot's leads, the newest first.") { Search, RowLimit.Option }, ListAsync);

    private static async Task<int> ListAsync(ParseResult arguments, RunningBot bot, CancellationToken cancellationToken)
    {
        await bot.FindAsync(cancellationToken);
        var query = new QueryPart("limit", arguments.GetValue(RowLimit.Option)).Add("search", arguments.GetValue(Search));
        var page = await bot.LookAsync<Page<BotLead>>($"leads{query}", cancellationToken);
        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(BotOptions.Json))
        {
            await output.WriteLineAsync(LiveJson.Write(page.Rows));
            return 0;
        }

        Show(Screen.Open(output), page);
        return 0;
    }

    private static void Show(IAnsiConsole screen, Page<BotLead> page)
    {
        var table = Screen.CreateTable("lead", "name", "channel", "status", "tags", "");
        foreach (var lead in page.Rows)
        {
            table.AddRow(
                new Text(lead.LeadId.ToString(CultureInfo.InvariantCulture)),
                new Text(Screen.Clean(lead.Name)),
                new Text(lead.ChannelCode ?? ""),
                new Text(Screen.Clean(lead.Status)),
                new Text(Screen.Clean(string.Join(", ", lead.Tags))),
                new Text(lead.IsMute ? "off" : lead.IsForwarded ? "operator" : ""));
        }

        screen.Write(page.Rows.Count == 0 ? new Text("There are no such leads.\n") : table);
    }
}
