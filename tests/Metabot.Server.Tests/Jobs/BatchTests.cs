using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Jobs;

// Several jobs in one call: each by itself, in the order of the body.
public sealed class BatchTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task Faults_in_the_middle_do_not_keep_the_others_from_running()
    {
        var lead = await Bot.LeadAsync();
        object[] bodies =
        [
            new { script_code = "echo", lead_id = lead, script_request_params = new { text = "first" } },
            5,
            new { },
            new { script_code = "echo", script_id = 1 },
            new { script_code = "ecko", lead_id = lead },
            new { script_code = "echo", lead_id = 999_999 },
            new { script_code = "echo", lead_id = lead, run_at = "soon", add_tags = "a,,b" },
            new { script_code = "echo", lead_id = lead, condition_script_code = "return (;" },
            new { script_code = "echo", lead_id = lead, condition_script_code = "throw new Error('no');" },
            new { script_code = "echo", lead_id = lead, condition_script_code = "return false;" },
            new { script_code = "echo", lead_id = lead, script_request_params = new { text = "last" }, run_after_sec = 1 },
        ];

        var answers = await SendAsync(bodies);

        string?[] fields = [null, "", "script_id", "script_code", "script_code", "lead_id", "run_at add_tags", "condition_script_code", "condition_script_code", null, null];
        Assert.Equal(fields, answers.Select(answer => answer!["errors"] is JsonArray { Count: > 0 } errors ? string.Join(' ', errors.Select(error => (string?)error!["field"])) : null));
        Assert.Equal(["scheduled", "skipped", "scheduled"], answers.Select(answer => (string?)answer!["status"]).OfType<string>());
        await Bot.FinishedAsync((long)answers[^1]!["job_id"]!);
        Assert.Equal(["first", "last"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task The_ids_are_in_the_order_of_the_body()
    {
        var lead = await Bot.LeadAsync();

        var answers = await SendAsync([.. Enumerable.Range(0, 50).Select(number => (object)new { script_code = "echo", lead_id = lead, run_after_sec = 9_000, script_request_params = new { text = $"{number}" } })]);

        var ids = answers.Select(answer => (long)answer!["job_id"]!).ToList();
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids, (await Bot.ListAsync($"jobs?lead_id={lead}")).Select(job => (long)job!["job_id"]!));
    }

    [Fact]
    public async Task Of_two_jobs_with_one_key_the_later_one_waits()
    {
        var lead = await Bot.LeadAsync();

        await SendAsync([.. Enumerable.Range(0, 3).Select(_ => (object)new { script_code = "silent", lead_id = lead, run_after_sec = 9_000, job_key = $"batch:{lead}" })]);

        Assert.Equal(["cancelled", "cancelled", "scheduled"], (await Bot.ListAsync($"jobs?lead_id={lead}")).Select(job => (string?)job!["status"]));
    }

    [Fact]
    public async Task An_empty_batch_is_no_mistake() => Assert.Empty(await SendAsync([]));

    [Fact]
    public async Task More_than_a_thousand_are_refused_and_none_of_them_is_planned()
    {
        var lead = await Bot.LeadAsync();

        var answer = await Bot.PostAsync("jobs/batch", Enumerable.Repeat(new { script_code = "silent", lead_id = lead }, 1_001).ToArray());

        Assert.Equal((400, "the body has 1001 jobs; send at most 1000 at once"), (answer.Status, (string?)answer.Problem["detail"]));
        Assert.Empty(await Bot.ListAsync($"jobs?lead_id={lead}"));
    }

    [Theory]
    [InlineData("{}", "must be a JSON array; got an object")]
    [InlineData("\"x\"", "must be a JSON array; got the string \"x\"")]
    [InlineData("", "the body is empty")]
    [InlineData("[{}", "not JSON")]
    [InlineData("[{\"script_id\":1,\"script_id\":1}]", "script_id")]
    public async Task What_is_no_array_is_refused(string body, string message)
    {
        var answer = await Bot.PostAsync("jobs/batch", body);

        Assert.Equal((400, "body"), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }

    private async Task<JsonArray> SendAsync(object[] bodies)
    {
        var answer = await Bot.PostAsync("jobs/batch", JsonSerializer.Serialize(bodies));
        Assert.Equal(200, answer.Status);
        return JsonNode.Parse(answer.Text)!.AsArray();
    }
}
