using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Http;

// wait_sec and runs: the answer comes as soon as the job is so far, and no caller who hangs up holds anybody else up.
public sealed class WaitTests(WaitTests.Fixture fixture) : IClassFixture<WaitTests.Fixture>
{
    private const string Manifest = """
        { "id": 42, "name": "Test", "scripts": { "silent": { "commands": [] }, "says": { "commands": [{ "text": "Hello" }] } } }
        """;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    private TestBot Bot => fixture.Bot;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_that_is_over_is_not_waited_for()
    {
        var done = await Bot.RunAsync(new { script_code = "silent" });
        var skipped = await Bot.JobIdAsync(new { script_code = "silent", condition_script_code = "return false;" });

        foreach (var job in new[] { (long)done["job_id"]!, skipped })
        {
            await Bot.GetAsync($"jobs/{job}?wait_sec=60&runs=9").WaitAsync(Long, TestEnd);
        }
    }

    [Fact]
    public async Task The_end_of_a_job_is_told_to_all_who_wait_for_it()
    {
        var job = await Bot.JobIdAsync(new { script_code = "silent", run_after_sec = 9_000 });
        var waiting = Enumerable.Range(0, 5).Select(_ => Bot.GetAsync($"jobs/{job}?wait_sec=60")).ToList();

        await Bot.PostAsync($"jobs/{job}/cancel");

        Assert.All(await Task.WhenAll(waiting).WaitAsync(Long, TestEnd), answer => Assert.Equal("cancelled", (string?)answer["status"]));
    }

    [Theory]
    [InlineData("cancel", "{\"lead_id\":1}", "it was cancelled")]
    [InlineData("schedule", "{\"script_code\":\"silent\",\"run_after_sec\":9000,\"job_key\":\"wait\"}", "a newer job took its key")]
    public async Task Whatever_ends_a_job_is_told(string path, string body, string reason)
    {
        var job = await Bot.JobIdAsync(new { script_code = "silent", lead_id = 1, run_after_sec = 9_000, job_key = "wait" });
        var waiting = Bot.GetAsync($"jobs/{job}?wait_sec=60");

        await Bot.PostAsync($"jobs/{path}", body);

        Assert.Equal(reason, (string?)(await waiting.WaitAsync(Long, TestEnd))["reason"]);
    }

    [Fact]
    public async Task Switching_its_lead_off_ends_the_wait_too()
    {
        var lead = await Bot.LeadAsync();
        var job = await Bot.JobIdAsync(new { script_code = "silent", lead_id = lead, run_after_sec = 9_000 });
        var waiting = Bot.GetAsync($"jobs/{job}?wait_sec=60");

        await Bot.PatchAsync($"leads/{lead}", new { is_mute = true });

        Assert.Equal("cancelled", (string?)(await waiting.WaitAsync(Long, TestEnd))["status"]);
    }

    [Fact]
    public async Task The_time_that_is_up_gives_the_job_as_it_is()
    {
        var job = await Bot.JobIdAsync(new { script_code = "silent", run_after_sec = 9_000 });

        var answer = await Bot.GetAsync($"jobs/{job}?wait_sec=1").WaitAsync(Long, TestEnd);

        Assert.Equal(("scheduled", 0), ((string?)answer["status"], answer["runs"]!.AsArray().Count));
    }

    [Fact]
    public async Task No_runs_are_waited_for_when_none_are_asked_for()
    {
        var job = await Bot.JobIdAsync(new { script_code = "silent", run_after_sec = 9_000 });

        Assert.Equal("scheduled", (string?)(await Bot.GetAsync($"jobs/{job}?wait_sec=60&runs=0").WaitAsync(Long, TestEnd))["status"]);
    }

    [Fact]
    public async Task Each_run_of_a_repeating_job_is_one_to_wait_for()
    {
        var job = await Bot.JobIdAsync(new { script_code = "says", lead_id = await Bot.LeadAsync(), run_after_sec = 9_000, is_periodic = true });
        for (var runs = 1; runs <= 3; runs++)
        {
            var waiting = Bot.GetAsync($"jobs/{job}?wait_sec=60&runs={runs}");
            await Bot.PostAsync($"jobs/{job}/run");

            Assert.Equal(runs, (await waiting.WaitAsync(Long, TestEnd))["runs"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task A_caller_who_hangs_up_leaves_the_job_and_the_others_alone()
    {
        var job = await Bot.JobIdAsync(new { script_code = "says", lead_id = await Bot.LeadAsync(), run_after_sec = 9_000 });
        using var hangUp = new CancellationTokenSource();
        var left = Bot.Http.GetAsync($"bots/42/jobs/{job}?wait_sec=60", hangUp.Token);
        var stayed = Bot.GetAsync($"jobs/{job}?wait_sec=60");

        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await Bot.PostAsync($"jobs/{job}/run");

        Assert.Equal("completed", (string?)(await stayed.WaitAsync(Long, TestEnd))["status"]);
    }

    [Fact]
    public async Task A_server_that_stops_answers_those_who_wait()
    {
        var bot = await TestBot.StartAsync(Manifest);
        var job = await bot.JobIdAsync(new { script_code = "silent", run_after_sec = 9_000 });
        var waiting = Enumerable.Range(0, 3).Select(_ => bot.AskAsync($"bots/42/jobs/{job}?wait_sec=60")).ToList();
        await bot.GetAsync($"jobs/{job}");

        await bot.Server.StopAsync(TestEnd).WaitAsync(Long, TestEnd);

        foreach (var answer in waiting)
        {
            await EndAsync(answer);
        }

        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("wait_sec=61", "wait_sec", "wait_sec must be a whole number from 0 to 60; got '61'")]
    [InlineData("wait_sec=-1", "wait_sec", "got '-1'")]
    [InlineData("wait_sec=1.5", "wait_sec", "got '1.5'")]
    [InlineData("runs=2147483648", "runs", "runs must be a whole number from 0 to 2147483647; got '2147483648'")]
    [InlineData("runs=all", "runs", "got 'all'")]
    [InlineData("waitsec=5", "waitsec", "there is no query field 'waitsec'; did you mean 'wait_sec'?")]
    public async Task What_can_not_be_waited_for_is_refused(string query, string field, string message) =>
        Problems.Check(await Bot.AskAsync($"bots/42/jobs/1?{query}"), 400, field, message);

    // One that had not reached it when it stopped is hung up on; all others are told how the job stands.
    private static async Task EndAsync(Task<Answer> waiting)
    {
        try
        {
            var answer = await waiting.WaitAsync(Long, TestEnd);
            Assert.Equal("scheduled", (string?)JsonNode.Parse(answer.Text)!["status"]);
        }
        catch (HttpRequestException hungUp)
        {
            Assert.NotEqual("", hungUp.Message);
        }
    }

    public sealed class Fixture() : SharedBot(Manifest)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Bot.LeadAsync();
        }
    }
}
