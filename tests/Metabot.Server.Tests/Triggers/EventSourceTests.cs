using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Triggers;

// Whoever changes a lead or a ticket sets off the triggers: a job's tags, a script, a dialog, a call, another trigger.
public sealed class EventSourceTests(EventSourceTests.Fixture fixture) : IClassFixture<EventSourceTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "statuses": ["new", "client", "lost"],
          "ticket_statuses": { "open": "open", "done": "closed" },
          "scripts": {
            "none": { "commands": [] },
            "heard": { "commands": [{ "text": "heard {{ request.what }}" }] },
            "else": { "commands": [{ "text": "else" }] },
            "run": { "commands": [{ "javascript": { "file": "run.js" } }] },
            "to_client": { "commands": [{ "status": "client" }] },
            "twice": { "commands": [{ "add_tags": "t" }, { "remove_tags": "t" }, { "add_tags": "t" }] },
            "back": { "commands": [{ "add_tags": "gone" }, { "remove_tags": "gone" }] },
            "fails": { "commands": [{ "add_tags": "t" }, { "javascript": "throw new Error('boom');" }] },
            "joins": { "commands": [{ "add_tags": "joined" }] },
            "a": { "commands": [{ "add_tags": "two" }] }, "b": { "commands": [{ "add_tags": "three" }] }, "c": { "commands": [{ "text": "end of the chain" }] },
            "ticket": { "commands": [{ "text": "ticket {{ ticket.title }}" }] }
          },
          "triggers": {
            "tag": { "on": [{ "tag_added": "t" }], "script": "heard" },
            "gone": { "on": [{ "tag_removed": "gone" }], "script": "heard" },
            "client": { "on": [{ "status_changed": "client" }], "script": "heard" },
            "any_status": { "on": [{ "status_changed": true }], "script": "none" },
            "context": { "on": [{ "context_added": "order" }, { "context_removed": "order" }], "script": "heard" },
            "attribute": { "on": [{ "attribute_changed": "city" }], "condition": "return lead.getAttr('city') === 'Perm';", "script": "heard", "else_script": "else" },
            "column": { "on": [{ "lead_changed": "lang_code" }], "script": "heard" },
            "one": { "on": [{ "tag_added": "one" }], "script": "a" }, "two": { "on": [{ "tag_added": "two" }], "script": "b" }, "three": { "on": [{ "tag_added": "three" }], "script": "c" },
            "titled": { "on": [{ "ticket_changed": "title" }], "script": "ticket" },
            "field": { "on": [{ "ticket_changed": "Куда" }], "script": "ticket" },
            "joined": { "on": [{ "tag_added": "joined" }], "trigger": "next" }, "next": { "script": "heard" }
          },
          "routes": { "joins": { "pattern": "^join$", "script": "joins" } }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("lead.addTag('t');", "tag")]
    [InlineData("lead.addTags('t,x');", "tag")]
    [InlineData("lead.addTags(['x', 't', 't']);", "tag")]
    [InlineData("lead.addTag('T');")]
    [InlineData("lead.addTag('x');")]
    [InlineData("lead.addTag('gone').deleteTag('gone');", "gone")]
    [InlineData("lead.deleteTag('gone');")]
    [InlineData("lead.setStatusByName('client');", "client", "any_status")]
    [InlineData("lead.setStatusByName('lost');", "any_status")]
    [InlineData("lead.setStatusByName('new');")]
    [InlineData("lead.setAttr('city', 'Perm');", "attribute")]
    [InlineData("lead.setAttr('City', 'Perm');")]
    [InlineData("lead.setAttr('city', 'Perm'); lead.setAttr('city', 'Omsk');", "attribute")]
    [InlineData("lead.setJsonAttr('city', {});", "attribute")]
    [InlineData("lead.setData('lang_code', 'ru');", "column")]
    [InlineData("lead.setData('name', 'Bob');")]
    [InlineData("memory.setAttr('city', 'Perm'); bot.setAttr('city', 'Perm');")]
    [InlineData("ticket.update({ title: 'Tea' });", "titled")]
    [InlineData("ticket.update({ description: 'Tea' });")]
    [InlineData("ticket.update({ custom: { 'Куда': 'домой' } });", "field")]
    [InlineData("ticket.update({ title: 'Tea', custom: { 'Куда': 'домой' } });", "titled", "field")]
    public async Task A_script_sets_off_those_that_listen_and_no_others(string code, params string[] triggers)
    {
        var (lead, ticket) = (await Bot.LeadAsync(), (long)(await Bot.PostAsync("tickets", new { title = "Old" })).Success()["ticket_id"]!);

        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(Bot.DatabasePath)!, "run.js"), code, TestContext.Current.CancellationToken);
        await Bot.Server.ReloadAsync(TestContext.Current.CancellationToken);

        var jobs = await RunAsync(new { script_code = "run", lead_id = lead, ticket_id = ticket });

        Assert.Equal(triggers, jobs.Select(job => (string)job!["target"]!));
        Assert.All(jobs, job => Assert.Equal(("completed", lead, ticket), ((string)job!["status"]!, (long)job["lead_id"]!, (long)job["ticket_id"]!)));
    }

    [Theory]
    [InlineData("twice", 1)]
    [InlineData("back", 1)]
    [InlineData("fails", 0)]
    [InlineData("to_client", 2)]
    public async Task A_trigger_is_set_off_once_by_a_run_and_not_by_one_that_fails(string script, int count) =>
        Assert.Equal(count, (await RunAsync(new { script_code = script, lead_id = await Bot.LeadAsync() })).Length);

    [Fact]
    public async Task The_tags_of_a_job_are_heard_with_the_jobs_input()
    {
        var lead = await Bot.LeadAsync();

        await RunAsync(new { script_code = "none", lead_id = lead, add_tags = "t", script_request_params = new { what = "the job" } });

        Assert.Equal(["heard the job"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task What_a_dialog_changes_is_heard_after_its_answer()
    {
        var lead = await Bot.LeadAsync();

        Assert.Empty(await Bot.SayAsync(lead, "join"));
        await Bot.SettleAsync((long)(await Bot.ListAsync($"jobs?lead_id={lead}"))[0]!["job_id"]! - 1);

        Assert.Equal(["heard "], await Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("""{ "attributes": { "city": "Perm" } }""", "heard ")]
    [InlineData("""{ "attributes": { "city": "Omsk" } }""", "else")]
    public async Task A_trigger_that_listens_has_a_script_for_each_answer_of_its_condition(string change, string text)
    {
        var lead = await Bot.LeadAsync();

        await Bot.PatchAsync($"leads/{lead}", JsonNode.Parse(change)!);
        await Bot.SettleAsync((long)(await Bot.ListAsync($"jobs?lead_id={lead}"))[0]!["job_id"]! - 1);

        Assert.Equal([text], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task Triggers_set_each_other_off_one_job_after_the_other()
    {
        var lead = await Bot.LeadAsync();

        var jobs = await RunAsync(new { script_code = "none", lead_id = lead, add_tags = "one" });

        Assert.Equal(["one", "two", "three"], jobs.Select(job => (string)job!["target"]!));
        Assert.Equal(["end of the chain"], await Bot.TextsAsync(lead));
        Assert.Equal(["one", "two", "three"], await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task A_ticket_that_is_changed_over_http_has_triggers_without_a_lead()
    {
        var ticket = (long)(await Bot.PostAsync("tickets", new { title = "Old" })).Success()["ticket_id"]!;
        var last = await LastAsync();

        await Bot.PatchAsync($"tickets/{ticket}", new { title = "New" });
        var job = Assert.Single(await Bot.SettleAsync(last))!;

        Assert.Equal(("titled", "failed", ticket), ((string?)job["target"], (string?)job["status"], (long)job["ticket_id"]!));
        Assert.Contains("has no lead to send a text to", (string?)job["reason"]);
    }

    // The jobs that the job's run brought about.
    private async Task<JsonNode?[]> RunAsync(object body) => await Bot.SettleAsync((long)(await Bot.RunAsync(body))["job_id"]!);

    private async Task<long> LastAsync() => (await Bot.ListAsync("jobs?limit=1000")) is [.., { } last] ? (long)last["job_id"]! : 0;

    public sealed class Fixture() : SharedBot(Manifest, files: new Dictionary<string, string> { ["run.js"] = "" });
}
