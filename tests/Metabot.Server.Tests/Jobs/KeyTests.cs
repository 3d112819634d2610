using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Jobs;

// job_key names a job, Idempotency-Key a call.
public sealed class KeyTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("5", "job_key must be a string; got the number 5")]
    [InlineData("\"\"", "has 0 characters")]
    [InlineData("\"a b\"", "1 to 200 visible ASCII characters")]
    [InlineData("\"ключ\"", "1 to 200 visible ASCII characters")]
    public async Task A_key_that_can_not_be_one_is_one_mistake(string key, string message)
    {
        var problem = (await PostAsync(key)).Problem;

        Assert.Equal("job_key", (string?)problem["field"]);
        Assert.Contains(message, (string?)problem["detail"]);
        Assert.Null(problem["errors"]);
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 400)]
    public async Task A_key_has_at_most_200_characters(int length, int status) =>
        Assert.Equal(status, (await PostAsync($"\"{new string('k', length)}\"")).Status);

    [Fact]
    public async Task Keys_are_told_apart_by_their_letters_and_lead_to_nobody_else()
    {
        var lead = await Bot.LeadAsync();
        long[] ids = [await PlanAsync($"a:{lead}", lead), await PlanAsync($"A:{lead}", lead), await PlanAsync($"a:{lead}!", lead)];

        Assert.All(await Task.WhenAll(ids.Select(id => Bot.GetAsync($"jobs/{id}"))), job => Assert.Equal("scheduled", (string?)job["status"]));
        Assert.Equal([ids[1]], (await Bot.ListAsync($"jobs?job_key=A:{lead}")).Select(job => (long)job!["job_id"]!));
    }

    [Fact]
    public async Task What_is_over_is_not_replaced_and_keeps_its_key()
    {
        var lead = await Bot.LeadAsync();
        var done = await Bot.RunAsync(new { script_code = "silent", lead_id = lead, job_key = $"d:{lead}" });

        await PlanAsync($"d:{lead}", lead);

        Assert.Equal("completed", (string?)(await Bot.GetAsync($"jobs/{done["job_id"]}"))["status"]);
        Assert.Equal(2, (await Bot.ListAsync($"jobs?job_key=d:{lead}")).Count);
    }

    [Fact]
    public async Task A_job_of_another_target_and_another_lead_takes_the_key_too()
    {
        var (ann, bob) = (await Bot.LeadAsync(), await Bot.LeadAsync("Bob"));
        var first = await PlanAsync($"o:{ann}", ann);

        await Bot.JobIdAsync(new { trigger_code = "order_paid", lead_id = bob, run_after_sec = 9_000, job_key = $"o:{ann}" });

        Assert.Equal(("cancelled", "a newer job took its key"), await StateAsync(first));
    }

    [Fact]
    public async Task A_repeating_job_is_replaced_and_repeats_no_more()
    {
        var lead = await Bot.LeadAsync();
        var periodic = await Bot.JobIdAsync(new { script_code = "silent", lead_id = lead, is_periodic = true, repeat_interval_sec = 1, job_key = $"p:{lead}" });
        await Bot.FinishedAsync(periodic);

        await PlanAsync($"p:{lead}", lead);

        Assert.Equal(("cancelled", "a newer job took its key"), await StateAsync(periodic));
    }

    [Fact]
    public async Task Many_calls_with_one_key_at_once_leave_one_job_that_waits()
    {
        var lead = await Bot.LeadAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PlanAsync($"m:{lead}", lead)));

        Assert.Single(await Bot.ListAsync($"jobs?job_key=m:{lead}&status=scheduled"));
        Assert.Equal(9, (await Bot.ListAsync($"jobs?job_key=m:{lead}&status=cancelled")).Count);
    }

    [Fact]
    public async Task A_call_that_was_refused_leaves_its_idempotency_key_free()
    {
        var lead = await Bot.LeadAsync();
        var key = $"refused:{lead}";

        Assert.Equal(404, (await CallAsync(key, "ecko", lead)).Status);

        Assert.Equal(200, (await CallAsync(key, "silent", lead)).Status);
    }

    [Fact]
    public async Task A_call_whose_job_was_skipped_is_answered_so_again()
    {
        var lead = await Bot.LeadAsync();
        var key = $"skipped:{lead}";

        var first = await CallAsync(key, "silent", lead, "return false;");
        var again = await CallAsync(key, "silent", lead, "return false;");

        Assert.Equal(("skipped", first.Text), ((string?)first.Json["status"], again.Text));
        Assert.Single(await Bot.ListAsync($"jobs?lead_id={lead}"));
    }

    [Fact]
    public async Task The_first_answer_comes_again_when_the_job_is_long_over()
    {
        var lead = await Bot.LeadAsync();
        var first = await CallAsync($"over:{lead}", "silent", lead);
        await Bot.FinishedAsync((long)first.Json["job_id"]!);

        var again = await CallAsync($"over:{lead}", "silent", lead);

        Assert.Equal(first.Text, again.Text);
    }

    [Fact]
    public async Task The_same_fields_written_otherwise_are_another_body()
    {
        var key = $"written:{await Bot.LeadAsync()}";
        await SendAsync(key, """{"script_code":"silent"}""");

        var answer = await SendAsync(key, """{ "script_code": "silent" }""");

        Assert.Equal((422, "Idempotency-Key"), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains($"Idempotency-Key '{key}' was used for another body within the last 24 hours", (string?)answer.Problem["detail"]);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData(" ")]
    public async Task An_idempotency_key_that_can_not_be_one_is_refused(string key) =>
        Assert.Equal(400, (await SendAsync(key, """{"script_code":"silent"}""")).Status);

    private Task<Answer> PostAsync(string key) =>
        Bot.PostAsync("jobs/schedule", JsonNode.Parse("""{ "script_code": "silent", "run_after_sec": 9000, "job_key": KEY }""".Replace("KEY", key, StringComparison.Ordinal))!);

    private async Task<(string?, string?)> StateAsync(long id)
    {
        var job = await Bot.GetAsync($"jobs/{id}");
        return ((string?)job["status"], (string?)job["reason"]);
    }

    private Task<long> PlanAsync(string key, long lead) => Bot.JobIdAsync(new { script_code = "silent", lead_id = lead, run_after_sec = 9_000, job_key = key });

    private Task<Answer> CallAsync(string key, string script, long lead, string condition = "return true;") =>
        SendAsync(key, $$"""{"script_code":"{{script}}","lead_id":{{lead}},"condition_script_code":"{{condition}}"}""");

    private async Task<Answer> SendAsync(string key, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"bots/{TestBot.Id}/jobs/schedule") { Content = new StringContent(body, null, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await Answer.OfAsync(Bot.Http.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
