namespace Metabot.Server.Tests.Jobs;

// Which jobs a list shows, by each filter alone and by several together; all that is given has to hold.
public sealed class SelectionTests(SelectionTests.Fixture fixture) : IClassFixture<SelectionTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "says": { "id": 1, "commands": [{ "text": "Hello" }] },
            "fails": { "commands": [{ "javascript": "throw new Error('boom');" }] },
            "2": { "commands": [] },
            "paid": { "commands": [] }
          },
          "triggers": { "paid": { "id": 2, "script": "says" }, "never": { "condition": "return false;", "script": "says" } },
          "broadcasts": { "sale": { "id": 3, "script": "says", "condition": "return false;" } }
        }
        """;

    [Theory]
    [InlineData("status=scheduled", "waits repeats byId")]
    [InlineData("status=completed", "done sale numbered")]
    [InlineData("status=failed", "failed")]
    [InlineData("status=skipped", "skipped never")]
    [InlineData("status=cancelled", "cancelled trigger")]
    [InlineData("status=running", "")]
    [InlineData("kind=script", "done failed skipped cancelled waits repeats byId numbered")]
    [InlineData("kind=trigger", "never trigger")]
    [InlineData("kind=broadcast", "sale")]
    [InlineData("lead_id=1", "done skipped waits byId trigger")]
    [InlineData("lead_id=2", "failed cancelled never")]
    [InlineData("lead_id=99", "")]
    [InlineData("ticket_id=1", "waits trigger")]
    [InlineData("ticket_id=2", "")]
    [InlineData("job_key=reminder", "cancelled waits")]
    [InlineData("job_key=remind", "")]
    [InlineData("job_key=REMINDER", "")]
    [InlineData("target=says", "done skipped cancelled waits repeats byId")]
    [InlineData("target=1", "done skipped cancelled waits repeats byId")]
    [InlineData("target=fails", "failed")]
    [InlineData("target=sale", "sale")]
    [InlineData("target=3", "sale")]
    [InlineData("target=nothing", "")]
    public async Task By_one_thing(string query, string names) => Assert.Equal(names, await fixture.FindAsync(query));

    // A code may be another's id, and kinds may share a code: the kind tells which is meant.
    [Theory]
    [InlineData("target=paid", "trigger")]
    [InlineData("target=paid&kind=script", "")]
    [InlineData("target=2&kind=script", "numbered")]
    [InlineData("target=2&kind=trigger", "trigger")]
    [InlineData("target=1&kind=trigger", "")]
    public async Task By_a_target_and_its_kind(string query, string names) => Assert.Equal(names, await fixture.FindAsync(query));

    [Theory]
    [InlineData("lead_id=1&status=scheduled", "waits byId")]
    [InlineData("lead_id=1&status=scheduled&target=says&ticket_id=1", "waits")]
    [InlineData("lead_id=1&status=scheduled&target=says&ticket_id=1&job_key=reminder&kind=script", "waits")]
    [InlineData("lead_id=2&job_key=reminder", "cancelled")]
    [InlineData("lead_id=2&job_key=reminder&status=scheduled", "")]
    [InlineData("kind=trigger&lead_id=1&ticket_id=1&status=cancelled", "trigger")]
    [InlineData("status=&kind=&target=&lead_id=1&job_key=", "done skipped waits byId trigger")]
    public async Task By_several_things_at_once(string query, string names) => Assert.Equal(names, await fixture.FindAsync(query));

    [Theory]
    [InlineData("lead_id=1&limit=2", "done skipped")]
    [InlineData("status=scheduled&limit=1", "waits")]
    [InlineData("kind=script&limit=3", "done failed skipped")]
    public async Task A_limit_counts_what_was_found(string query, string names) => Assert.Equal(names, await fixture.FindAsync(query));

    [Fact]
    public async Task Pages_of_a_filter_have_only_what_it_finds()
    {
        var (found, after) = (new List<string>(), 0L);
        while (await fixture.FindAsync($"kind=script&limit=3&after_id={after}") is { Length: > 0 } page)
        {
            found.AddRange(page.Split(' '));
            after = fixture.FindId(found[^1]);
        }

        Assert.Equal(await fixture.FindAsync("kind=script"), string.Join(' ', found));
    }

    [Theory]
    [InlineData("status=done", "status", "status must be one of scheduled, running, completed, skipped, failed, cancelled; got 'done'")]
    [InlineData("status=Scheduled", "status", "got 'Scheduled'")]
    [InlineData("status=scheduled,failed", "status", "got 'scheduled,failed'")]
    [InlineData("kind=1", "kind", "kind must be one of script, trigger, broadcast; got '1'")]
    [InlineData("lead_id=0", "lead_id", "lead_id must be a whole number from 1")]
    [InlineData("ticket_id=1.0", "ticket_id", "ticket_id must be a whole number from 1")]
    [InlineData("trigger_code=paid", "trigger_code", "there is no query field 'trigger_code'")]
    public async Task What_no_job_can_have_is_refused(string query, string field, string message) =>
        Http.Problems.Check(await fixture.Bot.AskAsync($"bots/42/jobs?{query}"), 400, field, message);

    [Theory]
    [InlineData("target", 201)]
    [InlineData("job_key", 201)]
    public async Task What_is_longer_than_any_name_is_refused(string field, int length) => Http.Problems.Check(
        await fixture.Bot.AskAsync($"bots/42/jobs?{field}={new string('x', length)}"), 400, field, $"{field} must be at most 200 characters long");

    public sealed class Fixture() : SharedBot(Manifest)
    {
        private readonly Dictionary<long, string> _names = [];

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Bot.LeadAsync();
            await Bot.LeadAsync("Bob");
            (await Bot.PostAsync("tickets", new { title = "Kettle" })).Success();
            await AddAsync("done", new { script_code = "says", lead_id = 1 });
            await AddAsync("failed", new { script_code = "fails", lead_id = 2 });
            await AddAsync("skipped", new { script_code = "says", lead_id = 1, condition_script_code = "return false;" });
            await AddAsync("cancelled", new { script_code = "says", lead_id = 2, run_after_sec = 90_000, job_key = "reminder" });
            await AddAsync("waits", new { script_code = "says", lead_id = 1, ticket_id = 1, run_after_sec = 90_000, job_key = "reminder" });
            await AddAsync("repeats", new { script_code = "says", run_after_sec = 90_000, is_periodic = true });
            await AddAsync("byId", new { script_id = 1, lead_id = 1, run_after_sec = 90_000 });
            await AddAsync("never", new { trigger_code = "never", lead_id = 2 });
            await AddAsync("trigger", new { trigger_id = 2, lead_id = 1, ticket_id = 1, run_after_sec = 90_000 });
            await AddAsync("sale", new { broadcast_id = 3 });
            await AddAsync("numbered", new { script_code = "2" });
            await Bot.PostAsync($"jobs/{FindId("trigger")}/cancel");
        }

        public long FindId(string name) => _names.Single(job => job.Value == name).Key;

        public async Task<string> FindAsync(string query) =>
            string.Join(' ', (await Bot.ListAsync($"jobs?{query}")).Select(job => _names[(long)job!["job_id"]!]));

        private async Task AddAsync(string name, object body)
        {
            var job = await Bot.JobIdAsync(body);
            _names[job] = name;
            await Bot.GetAsync($"jobs/{job}?wait_sec={(System.Text.Json.JsonSerializer.Serialize(body).Contains("run_after_sec", StringComparison.Ordinal) ? 0 : 20)}");
        }
    }
}
