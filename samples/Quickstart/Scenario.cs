using Metabot;

namespace Quickstart;

/// <summary>One call and what must become of it.</summary>
internal sealed record Step(string Call, ScheduledJob Answer, BotJobStatus Status, int Runs);

/// <summary>Every kind of call once, for the five customers of a shop, and what must be true when all is over.</summary>
internal sealed class Scenario(BotClient bot)
{
    private static readonly string[] Names = ["Ann", "Boris", "Вера", "Gleb", "Dina"];

    private readonly List<Step> _steps = [];
    private readonly Dictionary<string, long> _leads = [];

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The messages every customer must have got, no more and no less, by name.</summary>
    public static IReadOnlyDictionary<string, string[]> Messages { get; } = new Dictionary<string, string[]>
    {
        ["Ann"] = ["Hello, Ann! Your order 7 is accepted.", "We deliver it on 2027-01-21.", "Thank you, we received 1250.50.", Sale("Ann")],
        ["Boris"] = ["Your table is ready in two seconds.", "You are a regular now.", Sale("Boris")],
        ["Вера"] = ["Пора выходить.", Sale("Вера")],
        ["Gleb"] = ["You are on the list.", Sale("Gleb")],
        ["Dina"] = ["Report 1", "Report 2", Sale("Dina")],
    };

    /// <summary>The tags every customer must have in the end, by name.</summary>
    public static IReadOnlyDictionary<string, string[]> Tags { get; } = new Dictionary<string, string[]>
    {
        ["Ann"] = ["subscriber", "paid"],
        ["Boris"] = ["subscriber", "vip", "regular"],
        ["Вера"] = ["subscriber"],
        ["Gleb"] = ["subscriber"],
        ["Dina"] = ["subscriber"],
    };

    public async Task PlayAsync()
    {
        foreach (var name in Names)
        {
            TagList tags = name switch { "Ann" => ["subscriber", "paid"], "Boris" => ["subscriber", "new"], _ => ["subscriber"] };
            _leads[name] = (await bot.CreateLeadAsync(new NewLead(name) { Tags = tags })).LeadId;
        }

        var report = await ScheduleAllAsync();
        await bot.WaitAsync(report, runs: 2);
        await bot.CancelAsync(report);
        foreach (var step in _steps)
        {
            await bot.WaitAsync(step.Answer.JobId!.Value);
        }
    }

    private async Task<long> ScheduleAllAsync()
    {
        await Step("welcome now", bot.ScheduleWelcomeAsync("Ann", 7, new DateOnly(2027, 1, 21), For("Ann")));
        await Step("reminder after 2 s", bot.ScheduleReminderAsync("Your table is ready in two seconds.", For("Boris", options => options.RunAfter = TimeSpan.FromSeconds(2))));

        // Later than the periodic job is stopped, so that a third report would be seen.
        var later = DateTimeOffset.Now.AddSeconds(5);
        await Step("reminder at a time", bot.ScheduleReminderAsync("Пора выходить.", For("Вера", options => options.RunAt = later)));
        var gleb = _leads["Gleb"];
        await Step("reminder if true", bot.ScheduleReminderAsync("You are on the list.", For("Gleb", options => options.Condition = $"return leadId == {gleb};")));
        await Step("reminder if false", bot.ScheduleReminderAsync("Nobody gets this.", For("Gleb", options => options.Condition = "return lead.isTagExist('vip');")), BotJobStatus.Skipped, runs: 0);
        await Step("trigger, lead has paid", bot.ScheduleOrderPaidAsync(1250.50m, For("Ann")));
        await Step("broadcast to five leads", bot.ScheduleSpringSaleAsync(15));
        await Step("reminder with tags", bot.ScheduleReminderAsync("You are a regular now.", For("Boris", options => (options.AddTags, options.RemoveTags) = (["vip", "regular"], "new"))));
        return await Step("report every 2 s, cancelled", bot.ScheduleReportAsync(For("Dina", options => options.RepeatEvery = TimeSpan.FromSeconds(2))), BotJobStatus.Cancelled, runs: 2);
    }

    private async Task<long> Step(string call, Task<ScheduledJob> scheduling, BotJobStatus status = BotJobStatus.Completed, int runs = 1)
    {
        var answer = await scheduling;
        _steps.Add(new Step(call, answer, status, runs));
        return answer.JobId!.Value;
    }

    private JobOptions For(string name, Action<JobOptions>? configure = null)
    {
        var options = new JobOptions { LeadId = _leads[name] };
        configure?.Invoke(options);
        return options;
    }

    private static string Sale(string name) => $"{name}, everything is 15% off.";
}
