using Metabot.Tests;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Tests.Postgres;

// A node that was silent for too long is taken for dead while it is at a run. Another one begins that run again, and one of the two writes it.
public sealed class OverlappingRunTests(PostgresServer postgres)
{
    // Due since a moment ago, at a fraction of a second.
    private const string OnItsBeat = """
        UPDATE QRTZ_TRIGGERS SET next_fire_time = next_fire_time - 90001234567, start_time = start_time - 90001234567;
        UPDATE "Jobs" SET "RunAt" = (SELECT next_fire_time FROM QRTZ_TRIGGERS);
        """;

    // A beat that was missed and is run a second after the one before it, as catch_up_per_min says.
    private const string BetweenBeats = """
        UPDATE QRTZ_TRIGGERS SET next_fire_time = next_fire_time - 90001234567, start_time = start_time - 90001234567;
        UPDATE "Jobs" SET "RunAt" = "RunAt" - 180000000000, "PutOffBeat" = "RunAt" - 90000000000;
        INSERT INTO "Runs" ("JobId", "ScheduledFor", "StartedAt", "FinishedAt", "Outcome", "LastLeadId", "LeadsReached", "LeadsFailed")
        SELECT 1, next_fire_time - 10000001, next_fire_time - 10000000, next_fire_time - 9000000, 'Completed', 0, 0, 0 FROM QRTZ_TRIGGERS;
        """;

    private const string TakenForDead = """
        INSERT INTO QRTZ_SCHEDULER_STATE (sched_name, instance_name, last_checkin_time, checkin_interval) SELECT DISTINCT sched_name, 'dead', 1, 1 FROM QRTZ_SCHEDULER_STATE;
        UPDATE QRTZ_FIRED_TRIGGERS SET instance_name = 'dead';
        """;

    [Theory]
    [InlineData(OnItsBeat, 1)]
    [InlineData(BetweenBeats, 2)]
    public async Task A_run_of_a_periodic_job_that_two_nodes_are_at_is_written_once(string due, int runs)
    {
        var answers = new TaskCompletionSource();
        await using var service = await LocalHttp.StartAsync(async context =>
        {
            await answers.Task.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await context.Response.WriteAsync("1", context.RequestAborted);
        });
        var database = await postgres.CreateDatabaseAsync();
        await using var bot = await TestBot.StartAsync(WriteManifest(service.Address), database: database);
        var id = await bot.JobIdAsync(new { script_code = "asks", run_after_sec = 9_000, is_periodic = true, catch_up = "all", catch_up_per_min = 60, script_request_params = new { url = service.Address } });

        await PostgresServer.ExecuteAsync(database, due);
        await Poll.UntilAsync(() => Task.FromResult(service.Requests.Count), asked => asked == 1);
        await PostgresServer.ExecuteAsync(database, TakenForDead);
        await Poll.UntilAsync(() => Task.FromResult(service.Requests.Count), asked => asked == 2);
        answers.SetResult();
        await Poll.UntilAsync(() => bot.GetAsync($"jobs/{id}"), job => (string?)job["status"] == "scheduled" && job["runs"]!.AsArray().Count >= runs);

        await RecoveredRunTests.UntilRecoveredAsync(database);
        Assert.Equal(runs, (await bot.GetAsync($"jobs/{id}"))["runs"]!.AsArray().Count);
        Assert.Equal(1, (await RecoveredRunTests.ReadAsync(database, "SELECT next_fire_time FROM QRTZ_TRIGGERS WHERE trigger_state = 'WAITING'")).Count);
    }

    private static string WriteManifest(Uri address) => $$"""
        {
          "id": 42,
          "name": "Test",
          "api": { "timeout_sec": 60, "private_hosts": ["127.0.0.1:{{address.Port}}"] },
          "scripts": { "asks": { "commands": [{ "javascript": "memory.setAttr('answer', api.getJson(request.url));" }] } }
        }
        """;
}
