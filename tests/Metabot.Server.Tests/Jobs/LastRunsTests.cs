using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Jobs;

/// <summary>A job is shown with its last 100 runs, however many it has, and with nobody else's.</summary>
public class LastRunsTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task A_job_and_a_page_of_jobs_show_the_last_hundred_of_each()
    {
        var one = await RanAsync(earlier: 3);
        var other = await RanAsync(earlier: 150);

        var page = await Bot.ListAsync($"jobs?after_id={one - 1}&limit=2");

        Assert.Equal([4, 100], page.Select(job => Ids(job!).Length));
        Assert.All(page, job => Assert.Equal(Ids(job!).Order(), Ids(job!)));
        Assert.Equal(page.Select(job => Ids(job!)), [Ids(await Bot.GetAsync($"jobs/{one}")), Ids(await Bot.GetAsync($"jobs/{other}"))]);
        Assert.Equal(Ids(page[1]!), (await Bot.ListAsync($"jobs/{other}/runs?limit=1000")).Select(run => (long)run!["run_id"]!).TakeLast(100));
    }

    private static long[] Ids(JsonNode job) => [.. job["runs"]!.AsArray().Select(run => (long)run!["run_id"]!)];

    private async Task<long> RanAsync(int earlier)
    {
        var id = await Bot.JobIdAsync(new { script_code = "silent" });
        await Bot.FinishedAsync(id);
        Bot.Execute($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {earlier})
            INSERT INTO Runs (JobId, ScheduledFor, StartedAt, FinishedAt, Outcome, LastLeadId, LeadsReached, LeadsFailed)
            SELECT JobId, ScheduledFor - i, StartedAt, FinishedAt, Outcome, 0, 0, 0 FROM Runs, n WHERE JobId = {id} AND i > 0
            """);
        return id;
    }
}
