using Microsoft.Data.Sqlite;

namespace Metabot.Server.Tests;

/// <summary>A disk that does not take what it should: nothing is lost, and callers are told when to come again.</summary>
public sealed class StorageTroubleTests : IAsyncLifetime
{
    private const string Manifest = """{ "id": 42, "name": "Test", "scripts": { "silent": { "commands": [] } } }""";

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_job_that_the_scheduler_cannot_take_is_not_stored()
    {
        _bot.Execute("CREATE TRIGGER full BEFORE INSERT ON WaitingRuns BEGIN SELECT RAISE(FAIL, 'the disk is full'); END");
        Assert.Equal(500, (await _bot.PostAsync("jobs/schedule", new { script_code = "silent" })).Status);
        Assert.Empty(await _bot.ListAsync("jobs"));

        _bot.Execute("DROP TRIGGER full");

        await _bot.RunAsync(new { script_code = "silent" });
    }

    [Fact]
    public async Task A_caller_who_hangs_up_does_not_keep_a_stored_job_from_running()
    {
        for (var milliseconds = 0; milliseconds < 60; milliseconds++)
        {
            using var hangUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
            try
            {
                await _bot.Client.ScheduleAsync(new JobRequest { ScriptCode = "silent" }, hangUp.Token);
            }
            catch (OperationCanceledException)
            {
                // Whether it was stored is what the list tells.
            }
        }

        await foreach (var job in _bot.Client.ListAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal("completed", (string?)(await _bot.FinishedAsync(job.JobId))["status"]);
        }
    }

    [Fact]
    public async Task While_another_process_holds_the_database_it_is_503_with_the_time_to_come_again()
    {
        await using var connection = new SqliteConnection($"Data Source={_bot.DatabasePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: false);

        using var response = await _bot.Http.PostAsync(
            $"bots/{TestBot.Id}/leads", new StringContent("""{"name":"Ann"}""", null, "application/json"), TestContext.Current.CancellationToken);

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
        Assert.Contains("another process holds the database", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callers_wait_for_a_foreign_lock_together_and_not_one_after_the_other()
    {
        await using (var connection = new SqliteConnection($"Data Source={_bot.DatabasePath};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = connection.BeginTransaction(deferred: false);

            // Each waits 10 s, the client 100 s.
            var answers = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => _bot.PostAsync("jobs/schedule", new { script_code = "silent" })));

            Assert.All(answers, answer => Assert.Equal(503, answer.Status));
        }

        await _bot.RunAsync(new { script_code = "silent" });
    }
}
