using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Tests.Hostile;

// Workers that die of the machine's doing, and not of what they run: nobody may notice. It runs by itself, for the workers are
// those of all tests.
[Collection(nameof(WorkerDeathTests))]
[CollectionDefinition(nameof(WorkerDeathTests), DisableParallelization = true)]
public sealed class WorkerDeathTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private const string Harmless = "return lead.getData('name') === 'Ann';";

    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task The_verdict_on_a_condition_does_not_change_when_idle_workers_have_died()
    {
        var lead = await PlanAsync(Harmless);

        await KillAllAsync();

        await PlanAsync(Harmless, lead);
    }

    [Theory]
    [InlineData("return 1 +;", "Unexpected token")]
    [InlineData("return lead.(", "Unexpected token")]
    public async Task A_condition_is_refused_for_what_it_is_when_idle_workers_have_died(string condition, string why)
    {
        await PlanAsync(Harmless);

        await KillAllAsync();
        var answer = await Bot.PostAsync("jobs/schedule", new { script_code = "silent", condition_script_code = condition });

        Assert.Contains(why, (string)answer.Problem["detail"]!);
    }

    [Fact]
    public async Task A_text_that_is_long_to_read_is_taken_although_its_reader_is_killed()
    {
        var planning = PlanAsync(string.Concat(Enumerable.Repeat("a = 1;\n", 8_000)) + "return true;");

        await KillAllAsync();

        await planning;
    }

    [Fact]
    public async Task An_evaluation_whose_worker_is_killed_is_made_again_by_another()
    {
        var planning = PlanAsync("let n = 0; for (let i = 0; i < 20000; i++) { n += i; } return n === 199990000;");

        await KillAllAsync();

        await planning;
    }

    [Fact]
    public async Task What_a_killed_worker_had_done_is_done_once()
    {
        var lead = await Bot.LeadAsync();
        var jobs = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Bot.JobIdAsync(new { script_code = "count", lead_id = lead })));

        await KillAllAsync();
        await Task.WhenAll(jobs.Select(job => Bot.FinishedAsync(job)));

        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"{number}"), await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task Workers_that_are_lost_are_counted()
    {
        var lost = 0L;
        using var listener = new MeterListener { InstrumentPublished = ListenForLosses };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref lost, count));
        listener.Start();
        await PlanAsync(Harmless);

        await KillAllAsync();
        await PlanAsync(Harmless);

        Assert.True(Interlocked.Read(ref lost) > 0);
    }

    // Each kill comes in the middle of the script, which waits for an answer then: three of its own doing would be poison.
    [Fact]
    public async Task A_script_is_not_given_up_for_workers_that_the_machine_ends_one_after_another()
    {
        var kills = 0;
        await using var server = await LocalHttp.StartAsync(async context =>
        {
            if (++kills <= 3)
            {
                await KillAllAsync();
            }

            await context.Response.WriteAsync("{}");
        });
        await using var bot = await TestBot.StartAsync($$"""
            {
              "id": 42,
              "name": "T",
              "api": { "private_hosts": ["127.0.0.1:{{server.Address.Port}}"] },
              "scripts": { "call": { "commands": [{ "javascript": "api.getJson(request.url);" }, { "text": "called" }] } }
            }
            """);
        var lead = await bot.LeadAsync();

        await bot.RunAsync(new { script_code = "call", lead_id = lead, script_request_params = new { url = server.Address } });

        Assert.Equal(4, kills);
        Assert.Equal(["called"], await bot.TextsAsync(lead));
    }

    private async Task<long> PlanAsync(string condition, long? lead = null)
    {
        lead ??= await Bot.LeadAsync();
        var job = await Bot.ScheduleAsync(new { script_code = "silent", lead_id = lead, run_after_sec = 86400, condition_script_code = condition });
        Assert.Equal("scheduled", (string?)job["status"]);
        return lead.Value;
    }

    private static void ListenForLosses(Instrument instrument, MeterListener listener)
    {
        if (instrument is { Name: "metabot.worker.lost", Meter.Name: "Metabot.Server" })
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static async Task KillAllAsync()
    {
        var workers = WorkerProcesses.Ids().Select(Process.GetProcessById).ToList();
        workers.ForEach(worker => worker.Kill());
        foreach (var worker in workers)
        {
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            worker.Dispose();
        }
    }
}
