using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Hostile;

// Every script in each place that a stranger can bring it to. A test that fails by ending its process has found what
// the walls are for.
public sealed class HostileSuiteTests : IAsyncLifetime
{
    private const string WhenArmed = "if (!bot.getAttr('armed')) return true;\n";

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest());

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public void There_are_enough_of_them() => Assert.True(HostileScripts.All.Count >= 150, $"{HostileScripts.All.Count}");

    [Fact]
    public async Task As_a_condition_that_is_planned()
    {
        var lead = await _bot.LeadAsync();
        await InTurnsAsync([.. HostileScripts.All, .. MonstrousText.All], async code =>
        {
            var answer = await _bot.PostAsync("jobs/schedule", new { script_code = "quick", lead_id = lead, condition_script_code = code });

            Assert.True(answer.Status is 200 or 400, $"{answer.Status} for {Short(code)}: {answer.Text}");
        });
        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task As_a_condition_that_is_asked_when_the_job_runs()
    {
        var lead = await _bot.LeadAsync();
        var jobs = new List<long>();
        foreach (var code in HostileScripts.All)
        {
            jobs.Add(await _bot.JobIdAsync(new { script_code = "quick", lead_id = lead, is_periodic = true, repeat_interval_sec = 1_000_000, run_after_sec = 1_000_000, condition_script_code = WhenArmed + code }));
        }

        await _bot.RunAsync(new { script_code = "arm" });
        await InTurnsAsync(jobs, async job =>
        {
            await _bot.PostAsync($"jobs/{job}/run");
            await AssertEndsAsync(job);
        });
        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task As_a_command()
    {
        await InTurnsAsync(Enumerable.Range(0, HostileScripts.All.Count), async index =>
            await AssertEndsAsync(await _bot.JobIdAsync(new { script_code = $"hostile{index}", lead_id = await _bot.LeadAsync() })));
        await AssertGoesOnAsync();
    }

    private static string Manifest()
    {
        var scripts = new JsonObject
        {
            ["quick"] = Script("return true;"),
            ["arm"] = Script("bot.setAttr('armed', true);"),
        };
        foreach (var (index, code) in HostileScripts.All.Index())
        {
            scripts[$"hostile{index}"] = Script(code);
        }

        return new JsonObject { ["id"] = 42, ["name"] = "T", ["scripts"] = scripts }.ToJsonString();
    }

    private static JsonObject Script(string code) => new() { ["commands"] = new JsonArray(new JsonObject { ["javascript"] = code }) };

    private static Task InTurnsAsync<T>(IEnumerable<T> all, Func<T, Task> work) => Parallel.ForEachAsync(
        all,
        new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken },
        async (one, _) => await work(one));

    private async Task AssertEndsAsync(long jobId)
    {
        var run = await FindRunAsync(jobId);
        var took = (DateTimeOffset)run["finished_at"]! - (DateTimeOffset)run["started_at"]!;
        Assert.NotNull((string?)run["outcome"]);
        Assert.True(took < TimeSpan.FromMinutes(1), $"{took} for {run.ToJsonString()}");
    }

    // A call waits for a minute, within which a busy machine does not come to every job.
    private async Task<JsonNode> FindRunAsync(long jobId)
    {
        const int Calls = 3;
        for (var call = 1; ; call++)
        {
            var job = await _bot.FinishedAsync(jobId);
            if (job["runs"]!.AsArray() is [{ } run])
            {
                return run;
            }

            Assert.True(call < Calls, $"Job {jobId} has not ended: {job.ToJsonString()}");
        }
    }

    private async Task AssertGoesOnAsync()
    {
        Assert.Equal("completed", (string?)(await _bot.RunAsync(new { script_code = "quick" }))["status"]);
        Assert.All(WorkerProcesses.PeaksInMegabytes(), peak => Assert.InRange(peak, 1, WorkerProcesses.MostMegabytes));
    }

    private static string Short(string code) => code.Length <= 100 ? code : $"{code[..100]}… ({code.Length})";
}
