using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Server.Tests.Postgres;

// What holds for the jobs of one server holds for those of two.
public sealed class TwoNodesTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const int Finished = 22;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_job_runs_once_and_each_node_does_its_share()
    {
        nodes.FirstLog.TakeAll();
        nodes.SecondLog.TakeAll();
        // Of a hundred that are due at one moment a node that is in the middle of something else got 39.
        var jobs = Enumerable.Range(0, 400).Select(number => new { script_code = "rests", run_after_sec = 1 + (number % 4) }).ToArray();

        var planned = (await nodes.First.Http.PostAsJsonAsync($"bots/{TestBot.Id}/jobs/batch", jobs, TestEnd)).EnsureSuccessStatusCode();
        var ids = JsonNode.Parse(await planned.Content.ReadAsStringAsync(TestEnd))!.AsArray().Select(job => (long)job!["job_id"]!).ToList();
        foreach (var id in ids)
        {
            Assert.Single((await nodes.Second.FinishedAsync(id))["runs"]!.AsArray());
        }

        var (first, second) = (CountFinished(nodes.FirstLog), CountFinished(nodes.SecondLog));
        Assert.Equal(ids.Count, first + second);
        Assert.InRange(first, ids.Count * 4 / 10, ids.Count * 6 / 10);
    }

    // Each would end only with its limit, if nobody told the other node.
    [Fact]
    public async Task Who_waits_at_one_node_hears_of_the_run_at_the_other()
    {
        var waits = new List<Task>();
        for (var number = 0; number < 20; number++)
        {
            var job = await nodes.First.JobIdAsync(new { script_code = "rests", run_after_sec = 2 });
            waits.Add(nodes.First.GetAsync($"jobs/{job}?wait_sec=50"));
            waits.Add(nodes.Second.GetAsync($"jobs/{job}?wait_sec=50"));
        }

        await Task.WhenAll(waits).WithinLimitAsync(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task Runs_of_one_lead_and_changes_of_the_bot_do_not_overwrite_each_other()
    {
        var lead = await nodes.First.LeadAsync();
        var jobs = new List<long>();
        for (var number = 0; number < 20; number++)
        {
            var node = number % 2 == 0 ? nodes.First : nodes.Second;
            jobs.Add(await node.JobIdAsync(new { script_code = "counts", lead_id = lead, run_after_sec = 1 }));
            jobs.Add(await node.JobIdAsync(new { script_code = "all_count", run_after_sec = 1 }));
        }

        foreach (var job in jobs)
        {
            Assert.Equal("completed", (string?)(await nodes.First.FinishedAsync(job))["status"]);
        }

        Assert.Equal("20", (string?)(await nodes.Second.GetAsync($"leads/{lead}"))["attributes"]!["n"]);
    }

    [Fact]
    public async Task A_call_that_is_repeated_at_the_other_node_plans_nothing()
    {
        for (var number = 0; number < 10; number++)
        {
            var answers = await Task.WhenAll(PlanAsync(nodes.First, $"call-{number}"), PlanAsync(nodes.Second, $"call-{number}"));
            Assert.Equal(answers[0], answers[1]);
        }
    }

    [Fact]
    public async Task A_job_that_is_planned_again_under_its_key_replaces_the_one_of_the_other_node()
    {
        var first = await nodes.First.JobIdAsync(new { script_code = "says", job_key = "one", run_after_sec = 600 });
        var second = await nodes.Second.JobIdAsync(new { script_code = "says", job_key = "one", run_after_sec = 600 });

        Assert.Equal("cancelled", (string?)(await nodes.Second.GetAsync($"jobs/{first}"))["status"]);
        Assert.Equal("scheduled", (string?)(await nodes.First.GetAsync($"jobs/{second}"))["status"]);
    }

    [Fact]
    public async Task A_conversation_goes_on_at_the_other_node()
    {
        var lead = await nodes.First.LeadAsync();

        Assert.Equal(["How many?"], await nodes.First.SayAsync(lead, "ask"));
        Assert.Equal(["3 it is"], await nodes.Second.SayAsync(lead, "3"));
    }

    [Fact]
    public async Task A_message_is_delivered_once_whichever_node_sends_it()
    {
        var lead = (long)(await nodes.First.PostAsync("leads", new { name = "Ann", channel_code = "mine" })).Success()["lead_id"]!;
        for (var number = 0; number < 10; number++)
        {
            await nodes.First.RunAsync(new { script_code = "says", lead_id = lead });
            await nodes.Second.RunAsync(new { script_code = "says", lead_id = lead });
        }

        var delivered = new List<long>();
        for (var number = 0; number < 20; number++)
        {
            delivered.Add((await nodes.Channel.NextAsync()).MessageId);
        }

        Assert.Equal(delivered.Order().Distinct(), delivered);
    }

    private static int CountFinished(RecordedLog log) => log.TakeAll().Count(line => line.Event == Finished);

    private static async Task<long> PlanAsync(TestBot node, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"bots/{TestBot.Id}/jobs/schedule") { Content = JsonContent.Create(new { script_code = "says", run_after_sec = 600 }) };
        request.Headers.Add("Idempotency-Key", key);
        return (long)(await Answer.OfAsync(node.Http.SendAsync(request, TestEnd))).Success()["job_id"]!;
    }
}
