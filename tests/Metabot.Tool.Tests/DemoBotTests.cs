namespace Metabot.Tool.Tests;

public sealed class DemoBotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private string DataFile => Path.Combine(_folder, "demo.db");

    [Fact]
    public async Task The_demo_bot_does_all_it_can()
    {
        using var bot = await DemoBot.StartAsync(DataFile);
        var ann = await bot.LeadAsync("Ann", "subscriber,paid");
        var bob = await bot.LeadAsync("Bob");

        await RunAsync(bot, new { script_id = 1, lead_id = ann, script_request_params = new { first_name = "Ann", order_id = 7 } });
        await RunAsync(bot, new { script_code = "welcome", lead_id = bob, script_request_params = new { first_name = "Bob", order_id = 8, delivery = "2027-01-21" } });
        await RunAsync(bot, new { script_code = "reminder", lead_id = ann, script_request_params = new { text = "Call us" } });
        await RunAsync(bot, new { trigger_id = 17, lead_id = ann, script_request_params = new { total = 12.5 } });
        await RunAsync(bot, new { trigger_code = "order_paid", lead_id = bob, script_request_params = new { total = 12.5 } });
        await RunAsync(bot, new { broadcast_code = "spring_sale", script_request_params = new { discount_percent = 20 } });
        await RunAsync(bot, new { script_code = "report", lead_id = bob });
        await RunAsync(bot, new { script_code = "report", lead_id = bob });

        Assert.Equal(
            ["Hello, Ann! Your order 7 is accepted.", "Call us", "Thank you, we received 12.5.", "Ann, everything is 20% off."],
            await bot.TextsAsync(ann));
        Assert.Equal(
            ["Hello, Bob! Your order 8 is accepted.", "We deliver it on 2027-01-21.", "Report 1", "Report 2"],
            await bot.TextsAsync(bob));
        Assert.Equal(0, await bot.InterruptAsync());
    }

    [Fact]
    public async Task Nothing_accepted_is_lost_or_done_twice_when_the_process_is_killed()
    {
        long lead;
        System.Text.Json.Nodes.JsonObject waiting, periodic;
        using (var bot = await DemoBot.StartAsync(DataFile))
        {
            lead = await bot.LeadAsync("Ann");
            await RunAsync(bot, new { script_code = "reminder", lead_id = lead, script_request_params = new { text = "before" } });
            waiting = await bot.PostAsync("jobs/schedule", new { script_code = "reminder", lead_id = lead, run_after_sec = 1, script_request_params = new { text = "after" } });
            periodic = await bot.PostAsync("jobs/schedule", new { script_code = "report", lead_id = lead, is_periodic = true, repeat_interval_sec = 1 });
            bot.Kill();
        }

        using var again = await DemoBot.StartAsync(DataFile);
        var finished = await again.FinishedAsync(waiting);
        var runs = (await again.FinishedAsync(periodic, runs: 2))["runs"]!.AsArray().Count;
        await again.PostAsync($"jobs/{periodic["job_id"]}/cancel", new { });

        var texts = await again.TextsAsync(lead);
        Assert.Equal("completed", (string?)finished["status"]);
        Assert.Single(texts, "before");
        Assert.Single(texts, "after");
        var reports = texts.Where(text => text.StartsWith("Report", StringComparison.Ordinal)).ToList();
        Assert.InRange(reports.Count, runs, runs + 1);
        Assert.Equal(Enumerable.Range(1, reports.Count).Select(number => $"Report {number}"), reports);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task RunAsync(DemoBot bot, object body) => await bot.FinishedAsync(await bot.PostAsync("jobs/schedule", body));
}
