using System.Text.Json.Nodes;
using Metabot.Server.Tests.JavaScript;

namespace Metabot.Server.Tests.Triggers;

// Several triggers that hear of one run: their order, what each is given, and what one of them does to the others.
public sealed class SeveralTriggersTests(SeveralTriggersTests.Fixture fixture) : IClassFixture<SeveralTriggersTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "statuses": ["new", "client"],
          "scripts": {
            "run": { "commands": [{ "javascript": { "file": "run.js" } }] },
            "say": { "commands": [{ "text": "{{ request.what }}|{{ ticket.title }}" }] },
            "fails": { "commands": [{ "add_tags": "half" }, { "javascript": "throw new Error('boom');" }] },
            "same": { "commands": [{ "add_tags": "same" }, { "text": "once" }] },
            "toggles": { "commands": [{ "javascript": "lead.isTagExist('toggle') ? lead.deleteTag('toggle') : lead.addTag('toggle');" }] },
            "asks": { "commands": [{ "ask": { "text": "How was it?", "attribute": "opinion" } }, { "text": "Thanks for {{ $opinion }}" }] }
          },
          "triggers": {
            "first": { "on": [{ "tag_added": "both" }], "script": "say" },
            "never": { "on": [{ "tag_added": "both" }], "condition": "return false;", "script": "say" },
            "asks_again": { "on": [{ "tag_added": "both" }], "condition": "return lead.isTagExist('both');", "script": "say" },
            "fails": { "on": [{ "tag_added": "fails" }], "script": "fails" },
            "half": { "on": [{ "tag_added": "half" }], "script": "say" },
            "after_fail": { "on": [{ "tag_added": "fails" }], "script": "say" },
            "same": { "on": [{ "tag_added": "same" }], "script": "same" },
            "toggles": { "on": [{ "tag_added": "toggle" }, { "tag_removed": "toggle" }], "script": "toggles" },
            "survey": { "on": [{ "status_changed": "client" }], "script": "asks" },
            "throws": { "on": [{ "tag_added": "throws" }], "condition": "return nothing.there;", "script": "say" },
            "late": { "on": [{ "tag_added": "late" }], "condition": "return lead.isTagExist('late');", "script": "say", "run_after_sec": 900 }
          },
          "routes": { "hi": { "pattern": "^hi$", "script": "run" } }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("lead.addTag('both');", "first completed", "never skipped", "asks_again completed")]
    [InlineData("lead.addTag('fails');", "fails failed", "after_fail completed")]
    [InlineData("lead.addTag('same');", "same completed")]
    [InlineData("lead.addTag('throws');", "throws failed")]
    public async Task Each_is_a_job_of_its_own_whatever_becomes_of_the_others(string code, params string[] jobs)
    {
        var (ran, _) = await fixture.RunAsync(code);

        Assert.Equal(jobs, ran.Select(job => $"{job!["target"]} {job["status"]}"));
    }

    [Fact]
    public async Task Triggers_that_undo_each_others_change_end_at_the_limit_and_say_so()
    {
        var (jobs, _) = await fixture.RunAsync("lead.addTag('toggle');");

        Assert.Equal(21, jobs.Length);
        Assert.All(jobs[..^1], job => Assert.Equal("completed", (string?)job!["status"]));
        Assert.Equal("failed", (string?)jobs[^1]!["status"]);
        Assert.Equal(
            "the chain of jobs that started each other without a delay is longer than 20; give a trigger among them a delay, or a condition that ends it", (string?)jobs[^1]!["reason"]);
        Assert.Empty(jobs[^1]!["runs"]!.AsArray());
    }

    [Fact]
    public async Task A_trigger_is_given_the_input_and_the_ticket_of_the_run_or_what_the_script_gave_for_them()
    {
        var ticket = (long)(await Bot.PostAsync("tickets", new { title = "Other" })).Success()["ticket_id"]!;

        var (_, plain) = await fixture.RunAsync("lead.addTag('both');");
        var (_, given) = await fixture.RunAsync($"lead.addTags('both', {ticket}, {{ what: 'given' }});");

        Assert.Equal(["own|Own", "own|Own"], await Bot.TextsAsync(plain));
        Assert.Equal(["given|Other", "given|Other"], await Bot.TextsAsync(given));
    }

    [Theory]
    [InlineData("lead.addTags('both', 999999);", "there is no ticket 999999")]
    [InlineData("lead.deleteTags('both', 999999);", "there is no ticket 999999")]
    [InlineData("lead.deleteAttrs('x', -1);", "there is no ticket -1")]
    public async Task A_ticket_that_is_not_there_is_no_ticket_for_a_trigger(string code, string message)
    {
        var (job, lead) = await fixture.TryAsync(code);

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains(message, (string?)job["reason"], StringComparison.Ordinal);
        Assert.Empty(await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task A_trigger_may_ask_and_the_dialog_waits_for_the_answer()
    {
        var (_, lead) = await fixture.RunAsync("lead.setStatusByName('client');");

        Assert.Equal(["How was it?"], await Bot.TextsAsync(lead));
        Assert.Equal(["Thanks for good"], await Bot.SayAsync(lead, "good"));
    }

    [Fact]
    public async Task The_condition_of_a_trigger_that_listens_is_asked_before_its_delay_and_not_after()
    {
        var (jobs, lead) = await fixture.RunAsync("lead.addTag('late');", settle: false);
        await Bot.FinishedAsync((long)jobs[0]!["job_id"]!);
        await Bot.PatchAsync($"leads/{lead}", new { remove_tags = "late" });
        var delayed = (await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled")).Single()!;

        (await Bot.PostAsync($"jobs/{delayed["job_id"]}/run")).Success();

        Assert.Equal(("script", "say", "completed"), ((string?)delayed["kind"], (string?)delayed["target"], (string?)(await Bot.FinishedAsync((long)delayed["job_id"]!))["status"]));
    }

    [Fact]
    public async Task What_a_message_and_its_script_change_sets_off_each_trigger_once()
    {
        await fixture.WriteAsync("lead.addTag('both'); lead.setAttr('heard', lead.getLastRequest());");
        var lead = await Bot.LeadAsync();

        Assert.Empty(await Bot.SayAsync(lead, "hi"));
        var first = (long)(await Bot.ListAsync($"jobs?lead_id={lead}"))[0]!["job_id"]!;

        Assert.Equal(["first", "never", "asks_again"], (await Bot.SettleAsync(first - 1)).Select(job => (string)job!["target"]!));
    }

    public sealed class Fixture() : CodeBot(Manifest)
    {
        // The jobs that a run brought about, and its lead.
        public async Task<(JsonNode?[] Jobs, long Lead)> RunAsync(string code, bool settle = true)
        {
            await WriteAsync(code);
            var lead = await Bot.LeadAsync();
            var ticket = (long)(await Bot.PostAsync("tickets", new { title = "Own" })).Success()["ticket_id"]!;
            var job = await Bot.RunAsync(new { script_code = "run", lead_id = lead, ticket_id = ticket, script_request_params = new { what = "own" } });
            Assert.True((string?)job["status"] == "completed", job.ToJsonString());
            var id = (long)job["job_id"]!;
            return (settle ? await Bot.SettleAsync(id) : [.. await Bot.ListAsync($"jobs?after_id={id}")], lead);
        }
    }
}
