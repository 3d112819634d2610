namespace Metabot.Server.Tests;

public class RestartTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "echo": { "commands": [{ "text": "{{ request.text }}" }] },
            "count": { "commands": [{ "javascript": "bot.setAttr('n', (bot.getAttr('n') || 0) + 1); lead.setAttr('n', bot.getAttr('n'));" }, { "text": "{{ $n }}" }] }
          }
        }
        """;

    [Fact]
    public async Task A_waiting_job_survives_a_restart_and_runs_once()
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var id = await before.JobIdAsync(new { script_code = "echo", lead_id = lead, run_after_sec = 1, script_request_params = new { text = "still here" } });

        await using var after = await before.RestartAsync();
        var job = await after.FinishedAsync(id);

        Assert.Equal("completed", (string?)job["status"]);
        Assert.Equal(["still here"], await after.TextsAsync(lead));
    }

    [Fact]
    public async Task Everything_else_survives_a_restart_too()
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync("Анна", "vip");
        await before.RunAsync(new { script_code = "count", lead_id = lead });

        await using var after = await before.RestartAsync();
        await after.RunAsync(new { script_code = "count", lead_id = lead });

        Assert.Equal(["1", "2"], await after.TextsAsync(lead));
        Assert.Equal(["vip"], await after.TagsAsync(lead));
        Assert.Equal(2, (await after.ListAsync("jobs")).Count);
    }

    [Fact]
    public async Task A_run_that_the_scheduler_repeats_changes_nothing_a_second_time()
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var id = await before.JobIdAsync(new { script_code = "echo", lead_id = lead, run_after_sec = 900, script_request_params = new { text = "twice?" } });

        // Due although the job is done.
        await using var after = await before.RestartAsync(
            "UPDATE WaitingRuns SET Moment = Moment - 9000000000; UPDATE Jobs SET Status = 'Completed';");
        await after.RunAsync(new { script_code = "echo", lead_id = lead, script_request_params = new { text = "marker" } });

        Assert.Equal(["marker"], await after.TextsAsync(lead));
        Assert.Equal("completed", (string?)(await after.GetAsync($"jobs/{id}"))["status"]);
    }

    [Theory]
    [InlineData("", "tick", "marker")]
    [InlineData("DELETE FROM Messages; DELETE FROM Runs;", "tick", "marker")]
    public async Task A_run_that_a_kill_interrupted_is_repeated_unless_it_was_written(string undone, params string[] texts)
    {
        var before = await TestBot.StartAsync(Manifest);
        var lead = await before.LeadAsync();
        var job = await before.RunAsync(new { script_code = "echo", lead_id = lead, is_periodic = true, repeat_interval_sec = 900, script_request_params = new { text = "tick" } });

        await using var after = await before.RestartAsync($"INSERT INTO BegunRuns (JobId, Moment) SELECT JobId, ScheduledFor FROM Runs; {undone}");
        await after.RunAsync(new { script_code = "echo", lead_id = lead, script_request_params = new { text = "marker" } });

        Assert.Equal(texts, await after.TextsAsync(lead));
        Assert.Single((await after.GetAsync($"jobs/{job["job_id"]}"))["runs"]!.AsArray());
    }

    [Theory]
    [InlineData("PRAGMA user_version = 7", "has version 7, which a newer server wrote; this one reads versions up to 2, so start the newer one, or name another file (--data, BotServerOptions.DatabasePath).")]
    [InlineData("PRAGMA user_version = 0", "is no database of this server; name another file (--data, BotServerOptions.DatabasePath).")]
    [InlineData("UPDATE Bots SET Id = 43", "belongs to bot 43, not to bot 42")]
    public async Task A_file_of_another_version_or_bot_is_refused(string sql, string message)
    {
        var before = await TestBot.StartAsync(Manifest);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => before.RestartAsync(sql));

        Assert.Contains(message, exception.Message);
    }

    [Fact]
    public async Task A_second_server_on_the_same_file_is_refused_until_the_first_has_ended()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);
        var first = await folder.StartAsync();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => folder.StartAsync());

        Assert.Contains("bot.db' is in use by another server", exception.Message);
        Assert.Contains("--data", exception.Message);
        await first.DisposeAsync();
        await (await folder.StartAsync()).DisposeAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);
        folder.File("bot.db", new string('x', 5_000));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => folder.StartAsync());

        Assert.Contains("cannot be opened", exception.Message);
    }
}
