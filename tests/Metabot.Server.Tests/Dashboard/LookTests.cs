using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Dashboard;

public class LookTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task The_bots_are_listed_with_what_a_job_can_run()
    {
        var bots = await LookAsync("dashboard/bots");

        Assert.Equal("UTC", (string?)bots["time_zone"]);
        var bot = Assert.Single(bots["bots"]!.AsArray())!;
        Assert.Equal((42, "Test"), ((long)bot["bot_id"]!, (string?)bot["name"]));
        Assert.Contains("welcome", bot["scripts"]!.AsArray().Select(script => (string?)script!["code"]));
    }

    [Fact]
    public async Task Jobs_are_listed_from_the_newest_and_page_by_page()
    {
        var lead = await Bot.LeadAsync();
        long[] ids = [await PlanAsync(lead), await PlanAsync(lead), await PlanAsync(lead)];

        var first = await LookAsync($"dashboard/bots/42/jobs?lead_id={lead}&limit=2");
        var second = await LookAsync($"dashboard/bots/42/jobs?lead_id={lead}&limit=2&before_id={first["next"]}");

        Assert.Equal([ids[2], ids[1]], Ids(first));
        Assert.Equal([ids[0]], Ids(second));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task A_search_finds_ids_leads_keys_and_parts_of_targets()
    {
        var lead = await Bot.LeadAsync();
        var id = await Bot.JobIdAsync(new { script_code = "silent", lead_id = lead, run_after_sec = 86_400, job_key = $"find_me:{lead}" });

        Assert.Contains(id, Ids(await LookAsync($"dashboard/bots/42/jobs?search={id}")));
        Assert.Equal([id], Ids(await LookAsync($"dashboard/bots/42/jobs?search=find_me:{lead}")));
        Assert.Contains(id, Ids(await LookAsync("dashboard/bots/42/jobs?search=ILEN")));
        Assert.Contains(id, Ids(await LookAsync("dashboard/bots/42/jobs?search=find_")));
        Assert.Empty(Ids(await LookAsync("dashboard/bots/42/jobs?search=find%25me")));
        Assert.DoesNotContain(id, Ids(await LookAsync("dashboard/bots/42/jobs?status=failed&search=silent")));
    }

    [Theory]
    [InlineData("const a = 1;\nreturn a > 1;", 2)]
    [InlineData("if (lead) {\n  return false;\n}\nreturn 0;", null)]
    [InlineData("false", null)]
    public async Task The_line_is_marked_that_did_not_give_true_where_it_can_be_known(string condition, int? line)
    {
        var job = await Bot.JobIdAsync(new { script_code = "silent", lead_id = await Bot.LeadAsync(), condition_script_code = condition });

        var look = await LookAsync($"dashboard/bots/42/jobs/{job}");

        Assert.Equal((condition, line), ((string?)look["condition"], (int?)look["failing_line"]));
        Assert.Equal("skipped", (string?)look["job"]!["status"]);
    }

    [Fact]
    public async Task The_line_is_marked_in_which_a_condition_failed_when_the_job_ran()
    {
        var lead = await Bot.LeadAsync();
        var job = await Bot.JobIdAsync(new { script_code = "silent", lead_id = lead, run_after_sec = 3_600, condition_script_code = "const bad = lead.isTagExist('bad');\nif (bad) { nothing.there(); }\nreturn true;" });
        await Bot.RunAsync(new { script_code = "silent", lead_id = lead, add_tags = "bad" });
        await Bot.PostAsync($"jobs/{job}/run");
        await Bot.FinishedAsync(job);

        var look = await LookAsync($"dashboard/bots/42/jobs/{job}");

        Assert.Equal(("failed", 2), ((string?)look["job"]!["status"], (int?)look["failing_line"]));
        Assert.Equal("failed", (string?)Assert.Single(look["runs"]!.AsArray())!["outcome"]);
    }

    [Fact]
    public async Task A_job_is_shown_with_what_was_planned_and_what_it_said()
    {
        var lead = await Bot.LeadAsync("Ann");
        var job = await Bot.JobIdAsync(new { script_code = "welcome", lead_id = lead, add_tags = "a,b", script_request_params = new { first_name = "Ann" } });
        await Bot.FinishedAsync(job);

        var look = await LookAsync($"dashboard/bots/42/jobs/{job}");

        Assert.Equal(("Ann", "Ann"), ((string?)look["lead_name"], (string?)look["request"]!["first_name"]));
        Assert.Equal(["a", "b"], look["add_tags"]!.AsArray().Select(tag => (string?)tag));
        Assert.Equal("Hello, Ann!", (string?)Assert.Single(look["said"]!.AsArray())!["text"]);
    }

    [Theory]
    [InlineData("hour")]
    [InlineData("day")]
    [InlineData("week")]
    public async Task The_chart_counts_runs_of_the_past_and_jobs_that_wait(string range)
    {
        await Bot.FinishedAsync(await Bot.JobIdAsync(new { script_code = "silent" }));
        await Bot.JobIdAsync(new { script_code = "silent", run_after_sec = 180 });

        var chart = await LookAsync($"dashboard/bots/42/chart?range={range}");

        var past = (long)chart["past"]!;
        var counts = chart["counts"]!.AsArray().Select(count => (Step: (long)count!["step"]!, State: (string?)count["state"], Count: (long)count["count"]!)).ToList();
        Assert.Contains(counts, count => count is { State: "completed", Count: > 0 } && count.Step >= past - 3);
        Assert.Contains(counts, count => count is { State: "scheduled", Count: > 0 } && count.Step >= past - 1);
        Assert.All(counts, count => Assert.InRange(count.Step, 0, (long)chart["steps"]! - 1));
        Assert.True((long)chart["states"]!["completed"]! > 0);
        Assert.Null(chart["runs_since"]);
    }

    [Fact]
    public async Task A_broadcast_is_shown_with_whom_it_reached()
    {
        await Bot.LeadAsync("Ann", "subscriber,looks");
        var job = await Bot.JobIdAsync(new { broadcast_code = "spring_sale", script_request_params = new { group = "looks", text = "Hi" } });
        await Bot.FinishedAsync(job);

        var rows = (await LookAsync("dashboard/bots/42/broadcasts"))["rows"]!.AsArray();

        var row = Assert.Single(rows, row => (long)row!["job"]!["job_id"]! == job)!;
        Assert.Equal(1, (int)row["run"]!["leads_reached"]!);
    }

    [Fact]
    public async Task Leads_are_found_by_their_name_and_their_id()
    {
        var lead = await Bot.LeadAsync("Zinaida Petrovna");

        Assert.Equal(lead, (long)Assert.Single((await LookAsync("dashboard/bots/42/leads?search=petrov"))["rows"]!.AsArray())!["lead_id"]!);
        Assert.Equal(lead, (long)Assert.Single((await LookAsync($"dashboard/bots/42/leads?search={lead}"))["rows"]!.AsArray())!["lead_id"]!);
    }

    [Fact]
    public async Task Another_bots_pages_are_refused()
    {
        using var page = await PageClient.SignInAsync(Bot);

        Assert.Equal(404, (await page.GetAsync("dashboard/bots/7/jobs")).Status);
        Assert.Equal(400, (await page.GetAsync("dashboard/bots/42/jobs?nonsense=1")).Status);
    }

    private Task<long> PlanAsync(long lead) => Bot.JobIdAsync(new { script_code = "silent", lead_id = lead, run_after_sec = 86_400 });

    private static IEnumerable<long> Ids(JsonObject page) => page["rows"]!.AsArray().Select(row => (long)row!["job_id"]!);

    private async Task<JsonObject> LookAsync(string path)
    {
        using var page = await PageClient.SignInAsync(Bot);
        return (await page.GetAsync(path)).Success();
    }
}
