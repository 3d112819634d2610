using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Http;

// Idempotency-Key: a call that is made again, by whomever and whenever, plans one job.
public sealed class IdempotencyTests
{
    private const string Manifest = """
        { "id": 42, "name": "Test", "scripts": { "a": { "commands": [{ "text": "a" }] }, "b": { "commands": [] } } }
        """;

    [Fact]
    public async Task Of_different_bodies_at_once_one_is_taken_and_the_others_are_refused()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var lead = await bot.LeadAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(number => SendAsync(bot, "one", Body(lead, seconds: 9_000 + (number % 4)))));

        var taken = answers.Where(answer => answer.Status == 200).ToList();
        Assert.Equal(3, taken.Count);
        Assert.Single(taken.Select(answer => answer.Text).Distinct());
        Assert.All(answers.Except(taken), answer => Problems.Check(answer, 422, "Idempotency-Key", "Idempotency-Key 'one' was used for another body within the last 24 hours"));
        Assert.Single(await bot.ListAsync($"jobs?lead_id={lead}"));
    }

    [Fact]
    public async Task The_first_answer_comes_again_after_a_restart()
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var first = await SendAsync(before, "kept", Body(lead));

        await using var after = await before.RestartAsync();

        Assert.Equal(first.Text, (await SendAsync(after, "kept", Body(lead))).Text);
        Problems.Check(await SendAsync(after, "kept", Body(lead, script: "b")), 422, "Idempotency-Key");
        Assert.Single(await after.ListAsync("jobs"));
    }

    [Fact]
    public async Task The_first_answer_comes_again_when_the_bot_no_longer_has_its_script()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var lead = await bot.LeadAsync();
        var first = await SendAsync(bot, "gone", Body(lead));

        bot.WriteManifest("""{ "id": 42, "name": "Test" }""");
        await bot.Server.ReloadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(first.Text, (await SendAsync(bot, "gone", Body(lead))).Text);
        Problems.Check(await SendAsync(bot, "new", Body(lead)), 404, "script_code");
    }

    [Fact]
    public async Task The_first_answer_comes_again_when_the_job_was_cancelled()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var lead = await bot.LeadAsync();
        var first = await SendAsync(bot, "cancelled", Body(lead));
        await bot.PostAsync($"jobs/{first.Json["job_id"]}/cancel");

        var again = await SendAsync(bot, "cancelled", Body(lead));

        Assert.Equal("scheduled", (string?)again.Json["status"]);
        Assert.Equal("cancelled", (string?)(await bot.GetAsync($"jobs/{first.Json["job_id"]}"))["status"]);
    }

    [Fact]
    public async Task A_key_is_known_by_its_exact_letters()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var lead = await bot.LeadAsync();

        var ids = new HashSet<long>();
        foreach (var key in new[] { "key", "Key", "key.", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", new string('k', 200) })
        {
            ids.Add((long)(await SendAsync(bot, key, Body(lead))).Success()["job_id"]!);
        }

        Assert.Equal(5, ids.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData(null)]
    public async Task What_can_not_be_a_key_is_refused_and_plans_nothing(string? key)
    {
        await using var bot = await TestBot.StartAsync(Manifest);

        var answer = await SendAsync(bot, key ?? new string('k', 201), Body(await bot.LeadAsync()));

        Problems.Check(answer, 400, "Idempotency-Key", "1 to 200 visible ASCII characters");
        Assert.Empty(await bot.ListAsync("jobs"));
    }

    [Fact]
    public async Task A_body_that_is_wrong_is_told_before_the_key_is_taken()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var lead = await bot.LeadAsync();

        Problems.Check(await SendAsync(bot, "late", "{"), 400, "body");
        Problems.Check(await SendAsync(bot, "late", Body(lead, condition: "return (;")), 400, "condition_script_code");
        Problems.Check(await SendAsync(bot, "late", Body(999)), 404, "lead_id");

        (await SendAsync(bot, "late", Body(lead))).Success();
    }

    [Fact]
    public async Task With_a_job_key_besides_a_call_again_replaces_nothing()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var lead = await bot.LeadAsync();
        var body = Body(lead, jobKey: "remind");
        var first = await SendAsync(bot, "call", body);
        var newer = await SendAsync(bot, "another", body);

        var again = await SendAsync(bot, "call", body);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(["cancelled", "scheduled"], (await bot.ListAsync("jobs?job_key=remind")).Select(job => (string?)job!["status"]));
        Assert.Equal("scheduled", (string?)(await bot.GetAsync($"jobs/{newer.Json["job_id"]}"))["status"]);
    }

    private static string Body(long lead, string script = "a", int seconds = 9_000, string? condition = null, string? jobKey = null) => new JsonObject
    {
        ["script_code"] = script,
        ["lead_id"] = lead,
        ["run_after_sec"] = seconds,
        ["condition_script_code"] = condition,
        ["job_key"] = jobKey,
    }.ToJsonString();

    private static Task<Answer> SendAsync(TestBot bot, string key, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "bots/42/jobs/schedule") { Content = new StringContent(body, null, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return Answer.OfAsync(bot.Http.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
