using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Jobs;

// add_tags and remove_tags of a job: which end with which tags, who sees them, and what a run that fails leaves.
public sealed class JobTagTests(JobTagTests.Fixture fixture) : IClassFixture<JobTagTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "none": { "commands": [] },
            "tells": { "commands": [{ "condition": "return lead.isTagExist('new');", "text": "has it" }, { "text": "old {{ #old }}" }] },
            "undoes": { "commands": [{ "remove_tags": "new" }, { "add_tags": "old" }] },
            "fails": { "commands": [{ "javascript": "throw new Error('boom');" }] }
          },
          "triggers": {
            "never": { "condition": "return false;", "script": "none" },
            "sees": { "condition": "return lead.isTagExist('new');", "script": "tells" }
          }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("""{"add_tags":"new"}""", "old,kept,new")]
    [InlineData("""{"add_tags":"old"}""", "old,kept")]
    [InlineData("""{"add_tags":"new,new, new "}""", "old,kept,new")]
    [InlineData("""{"add_tags":"OLD"}""", "old,kept,OLD")]
    [InlineData("""{"add_tags":"Новый тег"}""", "old,kept,Новый тег")]
    [InlineData("""{"add_tags":"a;b"}""", "old,kept,a;b")]
    [InlineData("""{"add_tags":"{{ $name }}"}""", "old,kept,{{ $name }}")]
    [InlineData("""{"add_tags":null,"remove_tags":null}""", "old,kept")]
    [InlineData("""{"remove_tags":"old"}""", "kept")]
    [InlineData("""{"remove_tags":"Old"}""", "old,kept")]
    [InlineData("""{"remove_tags":"kept, old, absent"}""", "")]
    [InlineData("""{"add_tags":"new","remove_tags":"old"}""", "kept,new")]
    public async Task The_lead_has_them_afterwards(string tags, string afterwards)
    {
        var lead = await Bot.LeadAsync(tags: "old,kept");

        var job = await Bot.RunAsync(Plan("none", lead, tags));

        Assert.Equal("completed", (string?)job["status"]);
        Assert.Equal(afterwards, string.Join(',', await Bot.TagsAsync(lead)));
    }

    [Theory]
    [InlineData("new,,old")]
    [InlineData(",")]
    [InlineData("new,")]
    [InlineData(" , new")]
    public async Task An_empty_tag_is_refused_and_none_of_them_is_planned(string tags)
    {
        var lead = await Bot.LeadAsync(tags: "old");

        foreach (var field in new[] { "add_tags", "remove_tags" })
        {
            var plan = new JsonObject { ["script_code"] = "none", ["lead_id"] = lead, [field] = tags };
            Http.Problems.Check(await Bot.PostAsync("jobs/schedule", plan), 400, field, $"{field} has an empty tag");
        }

        Assert.Empty(await Bot.ListAsync($"jobs?lead_id={lead}"));
        Assert.Equal(["old"], await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task The_script_sees_them()
    {
        var lead = await Bot.LeadAsync(tags: "old");

        await Bot.RunAsync(Plan("tells", lead, """{"add_tags":"new","remove_tags":"old"}"""));

        Assert.Equal(["has it", "old no"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task The_script_has_the_last_word()
    {
        var lead = await Bot.LeadAsync(tags: "old");

        await Bot.RunAsync(Plan("undoes", lead, """{"add_tags":"new","remove_tags":"old"}"""));

        Assert.Equal(["old"], await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task A_run_that_fails_leaves_the_tags_as_they_were()
    {
        var lead = await Bot.LeadAsync(tags: "old");

        var job = await Bot.RunAsync(Plan("fails", lead, """{"add_tags":"new","remove_tags":"old"}"""));

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Equal(["old"], await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task A_job_that_is_cancelled_changes_none()
    {
        var lead = await Bot.LeadAsync(tags: "old");
        var plan = Plan("none", lead, """{"add_tags":"new","remove_tags":"old","run_after_sec":90000}""");
        var job = await Bot.JobIdAsync(plan);

        (await Bot.PostAsync($"jobs/{job}/cancel")).Success();

        Assert.Equal(["old"], await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task A_job_that_is_run_before_its_time_changes_them_then()
    {
        var lead = await Bot.LeadAsync(tags: "old");
        var plan = Plan("none", lead, """{"add_tags":"new","remove_tags":"old","run_after_sec":90000}""");
        var job = await Bot.JobIdAsync(plan);

        (await Bot.PostAsync($"jobs/{job}/run")).Success();
        await Bot.FinishedAsync(job);

        Assert.Equal(["new"], await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task A_periodic_job_sets_them_right_at_every_run()
    {
        var lead = await Bot.LeadAsync(tags: "old");
        var plan = Plan("none", lead, """{"add_tags":"new","remove_tags":"old","run_after_sec":90000,"is_periodic":true}""");
        var job = await Bot.JobIdAsync(plan);
        (await Bot.PostAsync($"jobs/{job}/run")).Success();
        await Bot.FinishedAsync(job);
        await Bot.PatchAsync($"leads/{lead}", new { add_tags = "old,mine", remove_tags = "new" });

        (await Bot.PostAsync($"jobs/{job}/run")).Success();
        await Bot.FinishedAsync(job, runs: 2);

        Assert.Equal(["mine", "new"], (await Bot.TagsAsync(lead)).Order());
    }

    [Fact]
    public async Task A_triggers_condition_sees_them_and_what_it_runs_does_too()
    {
        var lead = await Bot.LeadAsync(tags: "old");

        var job = await Bot.RunAsync(new { trigger_code = "sees", lead_id = lead, add_tags = "new", remove_tags = "old" });

        Assert.Equal("completed", (string?)job["status"]);
        Assert.Equal(["has it", "old no"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_trigger_whose_condition_is_not_true_changes_none()
    {
        var lead = await Bot.LeadAsync(tags: "old");

        var job = await Bot.RunAsync(new { trigger_code = "never", lead_id = lead, add_tags = "new", remove_tags = "old" });

        Assert.Equal("skipped", (string?)job["status"]);
        Assert.Equal(["old"], await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task The_jobs_own_condition_is_asked_before_them()
    {
        var lead = await Bot.LeadAsync(tags: "old");
        const string Condition = "return lead.isTagExist('old') && !lead.isTagExist('new');";

        var job = await Bot.RunAsync(new { script_code = "tells", lead_id = lead, add_tags = "new", remove_tags = "old", condition_script_code = Condition });

        Assert.Equal("completed", (string?)job["status"]);
        Assert.Equal(["new"], await Bot.TagsAsync(lead));
    }

    private static JsonObject Plan(string script, long lead, string more)
    {
        var plan = JsonNode.Parse(more)!.AsObject();
        plan["script_code"] = script;
        plan["lead_id"] = lead;
        return plan;
    }

    public sealed class Fixture() : SharedBot(Manifest);
}
