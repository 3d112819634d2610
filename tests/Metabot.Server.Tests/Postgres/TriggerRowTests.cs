using System.Net.Http.Json;
using Metabot.Server.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Metabot.Server.Tests.Postgres;

// New jobs come into the scheduler's tables without the scheduler.
public sealed class TriggerRowTests(PostgresServer postgres)
{
    private const string Manifest = """{ "id": 42, "name": "Test", "scripts": { "says": { "commands": [] } } }""";

    // All columns of both tables but the name, which the job's id is.
    private const string Rows = """
        SELECT ((to_jsonb(one) || to_jsonb(simple)) - 'trigger_name')::text
        FROM QRTZ_TRIGGERS one JOIN QRTZ_SIMPLE_TRIGGERS simple USING (sched_name, trigger_name, trigger_group) ORDER BY trigger_name
        """;

    [Fact]
    public async Task They_are_those_that_the_scheduler_writes()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var bot = await TestBot.StartAsync(Manifest, database: database);
        var jobs = Enumerable.Repeat(new { script_code = "says", run_at = "2100-01-01 12:00:00" }, 3);
        (await bot.Http.PostAsJsonAsync($"bots/{TestBot.Id}/jobs/batch", jobs, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var written = await ReadAsync(database);

        var scheduler = await bot.Server.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        for (var id = 1; id <= 3; id++)
        {
            Assert.True(await scheduler.UnscheduleJob(DueTrigger.Key(id), TestContext.Current.CancellationToken));
            await scheduler.ScheduleTrigger(DueTrigger.Create(id, new DateTimeOffset(2100, 1, 1, 12, 0, 0, TimeSpan.Zero)), TriggerConflict.Throw, TestContext.Current.CancellationToken);
        }

        Assert.Equal(3, written.Count);
        Assert.Equal(await ReadAsync(database), written);
    }

    private static async Task<List<string>> ReadAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Rows, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
