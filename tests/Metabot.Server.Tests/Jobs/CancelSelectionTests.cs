namespace Metabot.Server.Tests.Jobs;

// jobs/cancel ends what waits and meets everything that is given, and leaves all else.
public sealed class CancelSelectionTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "says": { "id": 1, "commands": [{ "text": "Hello" }] }, "other": { "commands": [] } },
          "triggers": { "paid": { "id": 1, "script": "says" } },
          "broadcasts": { "sale": { "id": 1, "script": "says" } }
        }
        """;

    [Theory]
    [InlineData("{}", "anns bobs other trigger sale repeats")]
    [InlineData("""{"lead_id":1}""", "anns trigger repeats")]
    [InlineData("""{"lead_id":2}""", "bobs other")]
    [InlineData("""{"kind":"script"}""", "anns bobs other repeats")]
    [InlineData("""{"kind":"broadcast"}""", "sale")]
    [InlineData("""{"target":"says"}""", "anns bobs repeats")]
    [InlineData("""{"target":"1"}""", "anns bobs trigger sale repeats")]
    [InlineData("""{"target":"1","kind":"trigger"}""", "trigger")]
    [InlineData("""{"ticket_id":1}""", "other trigger")]
    [InlineData("""{"job_key":"k"}""", "bobs")]
    [InlineData("""{"lead_id":1,"kind":"script"}""", "anns repeats")]
    [InlineData("""{"lead_id":1,"job_key":"k"}""", "")]
    [InlineData("""{"target":"nothing"}""", "")]
    [InlineData("""{"lead_id":1,"kind":null,"target":null,"ticket_id":null,"job_key":null}""", "anns trigger repeats")]
    public async Task All_that_wait_and_meet_it_are_ended_and_counted(string body, string ended)
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var names = await PlanAsync(bot);

        var answer = (await bot.PostAsync("jobs/cancel", body)).Success();

        var cancelled = (await bot.ListAsync("jobs?status=cancelled")).Select(job => (names[(long)job!["job_id"]!], (string?)job["reason"]));
        Assert.Equal(ended, string.Join(' ', cancelled.Select(job => job.Item1)));
        Assert.All(cancelled, job => Assert.Equal("it was cancelled", job.Item2));
        Assert.Equal(ended.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, (int)answer["cancelled"]!);
        Assert.Equal("done", names[(long)Assert.Single(await bot.ListAsync("jobs?status=completed"))!["job_id"]!]);
    }

    [Fact]
    public async Task A_refused_one_ends_nothing()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        await PlanAsync(bot);

        Assert.Equal(400, (await bot.PostAsync("jobs/cancel", """{"lead_id":1,"kind":"scripts"}""")).Status);

        Assert.Empty(await bot.ListAsync("jobs?status=cancelled"));
    }

    [Fact]
    public async Task What_is_planned_after_it_waits()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        await PlanAsync(bot);
        await bot.PostAsync("jobs/cancel", "{}");

        var next = await bot.JobIdAsync(new { script_code = "says", lead_id = 1, run_after_sec = 900 });

        Assert.Equal(next, (long)Assert.Single(await bot.ListAsync("jobs?status=scheduled"))!["job_id"]!);
    }

    [Fact]
    public async Task Several_at_once_count_each_job_once()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        await PlanAsync(bot);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bot.PostAsync("jobs/cancel", "{}")));

        Assert.Equal(6, answers.Sum(answer => (int)answer.Success()["cancelled"]!));
    }

    [Fact]
    public async Task A_thousand_are_ended_in_one_call()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        Assert.Equal(200, (await bot.PostAsync("jobs/batch", Enumerable.Repeat(new { script_code = "other", run_after_sec = 9_000 }, 1_000).ToArray())).Status);

        var answer = (await bot.PostAsync("jobs/cancel", """{"target":"other"}""")).Success();

        Assert.Equal(1_000, (int)answer["cancelled"]!);
        Assert.Empty(await bot.ListAsync("jobs?status=scheduled"));
    }

    private static async Task<Dictionary<long, string>> PlanAsync(TestBot bot)
    {
        var (ann, bob) = (await bot.LeadAsync(), await bot.LeadAsync("Bob"));
        (await bot.PostAsync("tickets", new { title = "Kettle" })).Success();
        return new()
        {
            [(long)(await bot.RunAsync(new { script_code = "says", lead_id = ann }))["job_id"]!] = "done",
            [await bot.JobIdAsync(new { script_code = "says", lead_id = ann, run_after_sec = 900 })] = "anns",
            [await bot.JobIdAsync(new { script_code = "says", lead_id = bob, run_after_sec = 900, job_key = "k" })] = "bobs",
            [await bot.JobIdAsync(new { script_code = "other", lead_id = bob, ticket_id = 1, run_after_sec = 900 })] = "other",
            [await bot.JobIdAsync(new { trigger_code = "paid", lead_id = ann, ticket_id = 1, run_after_sec = 900 })] = "trigger",
            [await bot.JobIdAsync(new { broadcast_code = "sale", run_after_sec = 900 })] = "sale",
            [await bot.JobIdAsync(new { script_id = 1, lead_id = ann, run_after_sec = 900, is_periodic = true })] = "repeats",
        };
    }
}
