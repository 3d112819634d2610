using System.CommandLine;
using System.Text;
using Spectre.Console;
using Command = System.CommandLine.Command;

namespace Metabot.Tool.Live;

internal static class RunCommand
{
    private static readonly Argument<string> Code = new("code")
    {
        Description = "The code of the script, trigger or broadcast.",
    };

    private static readonly Option<JobTargetKind> Kind = new("--kind")
    {
        Description = "Whether the code is a script's, a trigger's or a broadcast's.",
        DefaultValueFactory = _ => JobTargetKind.Script,
    };

    private static readonly Option<long?> Lead = new("--lead")
    {
        Description = "The lead that the job is for.",
        Validators = { BotOptions.CheckId },
    };

    private static readonly Option<string?> At = new("--at")
    {
        Description = "When it runs, yyyy-MM-dd HH:mm:ss in the server's time zone; now when it is left out, and then its end is waited for.",
    };

    private static readonly Option<string?> Params = new("--params")
    {
        Description = "The job's input (script_request_params), a JSON object.",
    };

    public static Command Create() => BotOptions.Create(
        new Command("run", "Plans a job in a running bot, and shows what came of it.") { Code, Kind, Lead, At, Params }, RunAsync);

    private static async Task<int> RunAsync(ParseResult arguments, RunningBot bot, CancellationToken cancellationToken)
    {
        var bots = await bot.FindAsync(cancellationToken);
        var scheduled = await bot.Client.ScheduleAsync(CreateRequest(arguments), cancellationToken);
        var id = scheduled.JobId ?? throw new FormatException("The server did not say which job it is, so it is no metabot serve.");
        var output = arguments.InvocationConfiguration.Output;
        var isJson = arguments.GetValue(BotOptions.Json);
        var screen = Screen.Open(output);
        var job = arguments.GetValue(At) is null
            ? await WaitAsync(screen, bot, id, isShown: Screen.IsTerminal && !isJson, cancellationToken)
            : await bot.Client.GetAsync(id, cancellationToken);
        if (isJson)
        {
            await output.WriteLineAsync(LiveJson.Write(job));
        }
        else
        {
            await ShowAsync(output, bot, bots, job, cancellationToken);
        }

        return job.Status == BotJobStatus.Failed ? 1 : 0;
    }

    private static JobRequest CreateRequest(ParseResult arguments)
    {
        var (kind, code) = (arguments.GetValue(Kind), arguments.GetRequiredValue(Code));
        return new JobRequest
        {
            ScriptCode = kind == JobTargetKind.Script ? code : null,
            TriggerCode = kind == JobTargetKind.Trigger ? code : null,
            BroadcastCode = kind == JobTargetKind.Broadcast ? code : null,
            LeadId = arguments.GetValue(Lead),
            RunAt = arguments.GetValue(At) is { } at ? RunAt.Parse(at) : null,
            ParamsJson = arguments.GetValue(Params) is { } text ? Encoding.UTF8.GetBytes(text) : default(ReadOnlyMemory<byte>),
        };
    }

    private static Task<BotJob> WaitAsync(IAnsiConsole screen, RunningBot bot, long jobId, bool isShown, CancellationToken cancellationToken) => isShown
        ? screen.Status().StartAsync($"job {jobId} runs", _ => bot.Client.WaitAsync(jobId, cancellationToken: cancellationToken))
        : bot.Client.WaitAsync(jobId, cancellationToken: cancellationToken);

    private static async Task ShowAsync(TextWriter output, RunningBot bot, BotsLook bots, BotJob job, CancellationToken cancellationToken)
    {
        var look = await bot.LookAsync<JobLook>($"jobs/{job.JobId}", cancellationToken);
        var end = job.Status == BotJobStatus.Scheduled ? $"is planned for {job.RunAt} ({bots.TimeZone})" : job.Status.ToString().ToLowerInvariant();
        await output.WriteLineAsync($"Job {job.JobId} {end}{(job.Reason is null ? "" : $": {Screen.Clean(job.Reason)}")}");
        foreach (var said in look.Said)
        {
            await output.WriteLineAsync($"  {(said.LeadId is { } lead ? $"to lead {lead}: " : "")}{Screen.Clean(said.Text)}");
        }
    }
}
