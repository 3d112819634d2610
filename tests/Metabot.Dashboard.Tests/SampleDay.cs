namespace Metabot.Dashboard.Tests;

/// <summary>What happens in a bot: jobs in every state, and a conversation that waits for an answer.</summary>
public sealed record SampleDay(long Ann, long Boris, long Waiting, long Skipped, long Broken, long Periodic, long Broadcast)
{
    public static async Task<SampleDay> LiveAsync(DashboardBot bot)
    {
        var ann = await bot.LeadAsync("Ann", "coffee,regular");
        var boris = await bot.LeadAsync("Boris", "coffee");
        await bot.LeadAsync("Chen Li", "tea");
        await bot.FinishedAsync(await bot.ScheduleAsync(new { script_code = "welcome", lead_id = ann, script_request_params = new { first_name = "Ann" } }));
        await bot.SayAsync(ann, "Hello!");
        await bot.SayAsync(ann, "Coffee");
        await bot.FinishedAsync(await bot.ScheduleAsync(new { script_code = "points", lead_id = boris, script_request_params = new { points = 5 } }));
        var broken = await bot.ScheduleAsync(new { script_code = "report" });
        await bot.FinishedAsync(broken);
        var skipped = await bot.ScheduleAsync(new
        {
            script_code = "offer",
            lead_id = boris,
            condition_script_code = "const visits = Number(lead.getAttr('visits') ?? 0);\nif (lead.isTagExist('muted')) { bot.getAttr('muted'); }\nreturn visits >= 10;",
        });
        var broadcast = await bot.ScheduleAsync(new { broadcast_code = "cake_hour" });
        await bot.FinishedAsync(broadcast);
        var periodic = await bot.ScheduleAsync(new { script_code = "points", lead_id = boris, is_periodic = true, repeat_interval_sec = 3_600, script_request_params = new { points = 1 } });
        await bot.FinishedAsync(periodic);
        var waiting = await bot.ScheduleAsync(new
        {
            script_code = "reminder",
            lead_id = ann,
            run_after_sec = 600,
            job_key = "table:7",
            condition_script_code = "return lead.isTagExist('coffee');",
            script_request_params = new { at = "19:30" },
        });
        return new SampleDay(ann, boris, waiting, skipped, broken, periodic, broadcast);
    }
}
