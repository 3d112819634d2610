using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Command = System.CommandLine.Command;

namespace Metabot.Tool.Live;

internal static class JobsCommand
{
    private static readonly Argument<string?> Search = new("search")
    {
        Description = "The id of a job or a lead, a key, or a part of a target's code; all jobs when it is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<BotJobStatus?> Status = new("--status")
    {
        Description = "Only jobs in this status.",
    };

    private static readonly Option<long?> Lead = new("--lead")
    {
        Description = "Only jobs for this lead.",
        Validators = { BotOptions.CheckId },
    };

    public static Command Create() => BotOptions.Create(
        new Command("jobs", "Lists a running bot's jobs, the newest first.") { Search, Status, Lead, RowLimit.Option }, ListAsync);

    private static async Task<int> ListAsync(ParseResult arguments, RunningBot bot, CancellationToken cancellationToken)
    {
        var bots = await bot.FindAsync(cancellationToken);
        var query = new QueryPart("limit", arguments.GetValue(RowLimit.Option))
            .Add("search", arguments.GetValue(Search)).Add("status", arguments.GetValue(Status)?.ToString().ToLowerInvariant()).Add("lead_id", arguments.GetValue(Lead));
        var page = await bot.LookAsync<Page<JobRow>>($"jobs{query}", cancellationToken);
        var output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(BotOptions.Json))
        {
            await output.WriteLineAsync(LiveJson.Write(page.Rows));
            return 0;
        }

        Show(Screen.Open(output), bots, page);
        return 0;
    }

    private static void Show(IAnsiConsole screen, BotsLook bots, Page<JobRow> page)
    {
        var table = Screen.CreateTable("job", "status", "runs", "lead", "at", "why");
        foreach (var job in page.Rows)
        {
            table.AddRow(
                new Text(job.JobId.ToString(CultureInfo.InvariantCulture)),
                Screen.WriteStatus(job.Status),
                new Text(Screen.Clean(job.Target)),
                new Text(job.LeadId?.ToString(CultureInfo.InvariantCulture) ?? ""),
                new Text(bots.Write(job.RunAt)),
                new Text(Screen.Clean(job.Reason)));
        }

        screen.Write(page.Rows.Count == 0 ? new Text("There are no such jobs.\n") : table);
    }
}
