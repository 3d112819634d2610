using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Jobs;

// When a job is due: now, at a time, after a delay, and again.
public sealed class WhenTests(WhenTests.Fixture fixture) : IClassFixture<WhenTests.Fixture>
{
    private const string Manifest = """
        { "id": 42, "name": "Test", "scripts": { "s": { "commands": [{ "javascript": "bot.setAttr('n', Number(bot.getAttr('n') ?? 0) + 1);" }] }, "plans": { "commands": [{ "javascript": "lead.setAttr('planned', bot.scheduleJob(request.job));" }] } } }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData(""" "run_at": "2040-02-29 23:59:59" """, "2040-02-29 23:59:59")]
    [InlineData(""" "run_at": "2030-10-27 02:30:00" """, "2030-10-27 02:30:00")]
    [InlineData(""" "run_at": "2030-10-27 03:00:00" """, "2030-10-27 03:00:00")]
    [InlineData(""" "run_at": "2031-03-30 01:59:59" """, "2031-03-30 01:59:59")]
    [InlineData(""" "run_at": "2031-03-30 03:00:00" """, "2031-03-30 03:00:00")]
    [InlineData(""" "run_at": "9999-12-31 23:59:59" """, "9999-12-31 23:59:59")]
    [InlineData(""" "run_at": "2040-01-01 00:00:00", "run_after_sec": 5 """, "2040-01-01 00:00:00")]
    [InlineData(""" "run_at": "2040-01-01 00:00:00", "run_after_sec": 0, "is_periodic": false """, "2040-01-01 00:00:00")]
    [InlineData(""" "run_at": "2040-01-01 00:00:00", "is_periodic": true, "repeat_interval_sec": 1 """, "2040-01-01 00:00:00")]
    public async Task A_time_is_kept_as_it_was_written(string when, string runAt)
    {
        var id = await Bot.JobIdAsync(JsonNode.Parse($$"""{ "script_code": "s", {{when}} }""")!);

        var job = await Bot.GetAsync($"jobs/{id}");

        Assert.Equal(("scheduled", runAt), ((string?)job["status"], (string?)job["run_at"]));
        Assert.Empty(job["runs"]!.AsArray());
    }

    [Theory]
    [InlineData("2031-03-30 02:00:00")]
    [InlineData("2031-03-30 02:59:59")]
    public async Task A_time_that_the_clocks_skip_is_refused(string runAt)
    {
        var answer = await Bot.PostAsync("jobs/schedule", new { script_code = "s", run_at = runAt });

        Assert.Equal((400, "run_at"), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains("clocks in Europe/Berlin skip it when they are put forward; choose a time an hour later", (string?)answer.Problem["detail"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("2040-1-1 0:00:00")]
    [InlineData("2040-01-01")]
    [InlineData("2040-01-01 24:00:00")]
    [InlineData("2040-01-01 23:60:00")]
    [InlineData("2040-01-01 23:59:60")]
    [InlineData("2040-01-01T00:00:00Z")]
    [InlineData("2040-01-01 00:00:00 ")]
    [InlineData("2039-02-29 00:00:00")]
    [InlineData("2100-02-29 00:00:00")]
    [InlineData("2040-13-01 00:00:00")]
    [InlineData("2040-00-10 00:00:00")]
    [InlineData("0000-01-01 00:00:00")]
    [InlineData("١٢٣٤-٠١-٠١ ٠٠:٠٠:٠٠")]
    [InlineData("1893456000")]
    public async Task What_is_no_time_is_refused(string runAt)
    {
        var answer = await Bot.PostAsync("jobs/schedule", new { script_code = "s", run_at = runAt });

        Assert.Equal((400, "run_at"), (answer.Status, (string?)answer.Problem["field"]));
    }

    [Theory]
    [InlineData(""" "run_at": "2021-01-21 21:00:00" """)]
    [InlineData(""" "run_at": "0001-01-01 00:00:00" """)]
    [InlineData(""" "run_at": "2021-01-21 21:00:00", "run_after_sec": 9000 """)]
    [InlineData(""" "run_after_sec": 0 """)]
    [InlineData(""" "run_after_sec": null, "run_at": null, "is_periodic": null, "repeat_interval_sec": null """)]
    public async Task What_has_passed_or_is_not_given_means_now(string when)
    {
        var job = await Bot.RunAsync(JsonNode.Parse($$"""{ "script_code": "s", {{when}} }""")!);

        Assert.Equal("completed", (string?)job["status"]);
    }

    [Theory]
    [InlineData(""" "is_periodic": true """, "repeat_interval_sec", "a periodic job needs repeat_interval_sec, or run_after_sec of at least 1 to repeat by")]
    [InlineData(""" "is_periodic": true, "run_after_sec": 0 """, "repeat_interval_sec", "a periodic job needs repeat_interval_sec")]
    [InlineData(""" "is_periodic": true, "run_at": "2040-01-01 00:00:00" """, "repeat_interval_sec", "a periodic job needs repeat_interval_sec")]
    [InlineData(""" "is_periodic": true, "repeat_interval_sec": null """, "repeat_interval_sec", "a periodic job needs repeat_interval_sec")]
    [InlineData(""" "is_periodic": true, "repeat_interval_sec": 0 """, "repeat_interval_sec", "is 0")]
    [InlineData(""" "is_periodic": true, "repeat_interval_sec": -1 """, "repeat_interval_sec", "is -1")]
    [InlineData(""" "is_periodic": true, "repeat_interval_sec": 2147483648 """, "repeat_interval_sec", "from 1 to 2147483647 seconds")]
    [InlineData(""" "is_periodic": false, "repeat_interval_sec": 5 """, "repeat_interval_sec", "repeat_interval_sec is for periodic jobs; add is_periodic: true or leave it out")]
    [InlineData(""" "repeat_interval_sec": 5 """, "repeat_interval_sec", "repeat_interval_sec is for periodic jobs")]
    [InlineData(""" "run_after_sec": 1.5 """, "run_after_sec", "run_after_sec must be an integer; got the number 1.5")]
    [InlineData(""" "run_after_sec": "5" """, "run_after_sec", "run_after_sec must be an integer; got the string \"5\"")]
    public async Task What_does_not_go_together_is_refused_over_http_and_in_a_script(string when, string field, string message)
    {
        var body = JsonNode.Parse($$"""{ "script_code": "s", {{when}} }""")!;

        var answer = await Bot.PostAsync("jobs/schedule", body);
        var job = await Bot.RunAsync(new { script_code = "plans", lead_id = await Bot.LeadAsync(), script_request_params = new { job = body.DeepClone() } });

        Assert.Equal((400, field), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"]);
        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains(message, (string?)job["reason"]);
    }

    [Theory]
    [InlineData(""" "run_after_sec": 600, "is_periodic": true """, 600)]
    [InlineData(""" "run_after_sec": 600, "is_periodic": true, "repeat_interval_sec": 60 """, 60)]
    [InlineData(""" "run_at": "2040-01-01 00:00:00", "run_after_sec": 600, "is_periodic": true """, 600)]
    public async Task A_job_repeats_by_its_interval_or_else_by_its_delay(string when, int interval)
    {
        var id = await Bot.JobIdAsync(JsonNode.Parse($$"""{ "script_code": "s", {{when}} }""")!);

        Assert.Equal(interval, (int)(await Bot.GetAsync($"jobs/{id}"))["repeat_interval_sec"]!);
    }

    public sealed class Fixture() : SharedBot(Manifest, timeZone: "Europe/Berlin");
}
