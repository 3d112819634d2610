using Metabot.Tests;
using Npgsql;

namespace Metabot.Server.Tests.Postgres;

// What a dead node leaves in the database, and what the next start makes of it. Its runs began later than they were due, as all runs do.
public sealed class RecoveredRunTests(PostgresServer postgres)
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "says": { "commands": [{ "text": "{{ request.text }}" }] } },
          "broadcasts": { "all": { "script": "says" } }
        }
        """;

    // The job is due in 9,000 seconds; the run was due 9,000 seconds before that, and begun two seconds late.
    private const string Begun = """
        INSERT INTO QRTZ_FIRED_TRIGGERS (sched_name, entry_id, trigger_name, trigger_group, instance_name, fired_time, sched_time, priority, state, job_name, job_group, is_nonconcurrent, requests_recovery)
        SELECT sched_name, 'dead-1', trigger_name, trigger_group, 'dead', next_fire_time - 89980000000, next_fire_time - 90000000000, 5, 'EXECUTING', job_name, job_group, false, true FROM QRTZ_TRIGGERS;
        """;

    private const string NothingWaits = "UPDATE QRTZ_TRIGGERS SET trigger_state = 'COMPLETE', next_fire_time = NULL;";

    [Fact]
    public async Task A_broadcast_goes_on_behind_the_last_lead()
    {
        var database = await postgres.CreateDatabaseAsync();
        var before = await TestBot.StartAsync(Manifest, database: database);
        for (var lead = 0; lead < 3; lead++)
        {
            await before.LeadAsync();
        }

        var id = await before.JobIdAsync(new { broadcast_code = "all", run_after_sec = 9_000, script_request_params = new { text = "hello" } });
        await using var after = await RestartAsync(before, database, Begun + """
            INSERT INTO "Runs" ("JobId", "ScheduledFor", "StartedAt", "LastLeadId", "LeadsReached", "LeadsFailed") SELECT 1, sched_time, fired_time + 1, 2, 2, 0 FROM QRTZ_FIRED_TRIGGERS;
            """ + NothingWaits);
        var job = await after.FinishedAsync(id);

        Assert.Equal(("completed", "3 leads reached"), ((string?)job["status"], (string?)job["reason"]));
        Assert.Equal(3, (long)Assert.Single(await after.ListAsync("messages"))!["lead_id"]!);
    }

    // The node died between the commit and the scheduler's note of the end.
    [Fact]
    public async Task A_run_of_a_periodic_job_that_was_written_is_not_made_again()
    {
        var (before, database, id) = await StartPeriodicAsync();
        await using var after = await RestartAsync(before, database, Begun + """
            INSERT INTO "Runs" ("JobId", "ScheduledFor", "StartedAt", "FinishedAt", "Outcome", "LastLeadId", "LeadsReached", "LeadsFailed") SELECT 1, sched_time, fired_time + 1, fired_time + 2, 'Completed', 0, 0, 0 FROM QRTZ_FIRED_TRIGGERS;
            """);
        await UntilRecoveredAsync(database);

        Assert.Single((await after.GetAsync($"jobs/{id}"))["runs"]!.AsArray());
        Assert.Empty(await after.ListAsync("messages"));
    }

    [Fact]
    public async Task A_run_of_a_periodic_job_that_was_not_written_is_made_for_its_own_beat()
    {
        var (before, database, id) = await StartPeriodicAsync();
        var (due, _) = await ReadAsync(database, "SELECT next_fire_time - 90000000000 FROM QRTZ_TRIGGERS");
        await using var after = await RestartAsync(before, database, Begun + NothingWaits);
        await after.FinishedAsync(id);

        Assert.Equal((due, 1), await ReadAsync(database, "SELECT \"ScheduledFor\" FROM \"Runs\""));
        Assert.Equal((due + 90_000_000_000, 1), await ReadAsync(database, "SELECT next_fire_time FROM QRTZ_TRIGGERS WHERE trigger_group <> 'RECOVERING_JOBS'"));
    }

    // By which another node knows it that may be at it still: two moments would be two runs, of a broadcast to all leads each.
    [Fact]
    public async Task A_run_that_was_not_begun_has_the_moment_that_it_was_due_at()
    {
        var database = await postgres.CreateDatabaseAsync();
        var before = await TestBot.StartAsync(Manifest, database: database);
        await before.LeadAsync();
        var id = await before.JobIdAsync(new { broadcast_code = "all", run_after_sec = 9_000, script_request_params = new { text = "hello" } });
        var (due, _) = await ReadAsync(database, "SELECT next_fire_time - 90000000000 FROM QRTZ_TRIGGERS");
        await using var after = await RestartAsync(before, database, Begun + "UPDATE \"Jobs\" SET \"RunAt\" = \"RunAt\" - 90000000000;" + NothingWaits);
        await after.FinishedAsync(id);

        Assert.Equal((due, 1), await ReadAsync(database, "SELECT \"ScheduledFor\" FROM \"Runs\""));
    }

    // It was written, and its node did not hear of that: the attempt stands where the next beat was.
    [Fact]
    public async Task A_run_that_is_tried_again_though_it_was_written_gives_its_place_to_the_next_beat()
    {
        var (before, database, id) = await StartPeriodicAsync();
        var (due, _) = await ReadAsync(database, "SELECT next_fire_time FROM QRTZ_TRIGGERS");
        await using var after = await RestartAsync(before, database, """
            INSERT INTO "Runs" ("JobId", "ScheduledFor", "StartedAt", "FinishedAt", "Outcome", "LastLeadId", "LeadsReached", "LeadsFailed")
            SELECT 1, next_fire_time - 90000000000, next_fire_time - 89980000000, next_fire_time - 89970000000, 'Completed', 0, 0, 0 FROM QRTZ_TRIGGERS;
            UPDATE "Jobs" SET "RunAt" = "RunAt" - 90000000000;
            UPDATE QRTZ_TRIGGERS SET retry_attempt = 1, next_fire_time = next_fire_time - 89960000000;
            """);

        await Poll.UntilAsync(() => ReadAsync(database, "SELECT next_fire_time FROM QRTZ_TRIGGERS WHERE trigger_state = 'WAITING'"), next => next == (due, 1));
        await UntilRecoveredAsync(database);
        Assert.Single((await after.GetAsync($"jobs/{id}"))["runs"]!.AsArray());
        Assert.Empty(await after.ListAsync("messages"));
    }

    private async Task<(TestBot Bot, string Database, long Job)> StartPeriodicAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        var bot = await TestBot.StartAsync(Manifest, database: database);
        return (bot, database, await bot.JobIdAsync(new { script_code = "says", lead_id = await bot.LeadAsync(), run_after_sec = 9_000, is_periodic = true, catch_up = "all", script_request_params = new { text = "tick" } }));
    }

    private static Task<TestBot> RestartAsync(TestBot bot, string database, string sql) =>
        bot.RestartAsync(meanwhile: () => PostgresServer.ExecuteAsync(database, sql).GetAwaiter().GetResult());

    internal static Task UntilRecoveredAsync(string database) => Poll.UntilAsync(
        () => ReadAsync(database, "SELECT 1::bigint FROM QRTZ_FIRED_TRIGGERS UNION ALL SELECT 1 FROM QRTZ_TRIGGERS WHERE trigger_group = 'RECOVERING_JOBS'"), left => left.Count == 0);

    // The last number, and how many there are.
    internal static async Task<(long Last, int Count)> ReadAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var found = (Last: 0L, Count: 0);
        while (await reader.ReadAsync())
        {
            found = (reader.GetInt64(0), found.Count + 1);
        }

        return found;
    }
}
