using System.Diagnostics;
using Metabot.Tests;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Tests.Storage;

// A file that an earlier release wrote, with jobs waiting in it, is opened by this one. 0.1 and 0.2 wrote the same.
public sealed class OldFileTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "says": { "commands": [{ "text": "{{ request.text }}" }] },
            "counts": { "commands": [{ "javascript": "bot.setAttr('counter', bot.getAttr('counter') + 1); lead.setAttr('n', 5);" }, { "text": "tick {{ $n }}" }] }
          },
          "triggers": { "paid": { "condition": "return lead.isTagExist('vip');", "script": "says" } },
          "broadcasts": { "all": { "script": "says" } }
        }
        """;

    // What was 10 minutes away when the server was killed is due; what repeats is not, whenever this runs.
    private const string Due = NextYear + "UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = START_TIME - 6000000000 WHERE TRIGGER_NAME <> '1';";

    private const string NextYear = "UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = 990000000000000000;";

    private const string NoTime = "DELETE FROM QRTZ_SIMPLE_TRIGGERS; DELETE FROM QRTZ_TRIGGERS; UPDATE Jobs SET RunAt = RunAt - 6000000000;";

    // The run of the job that repeats is written, and the scheduler has not been told that it is over.
    private const string Fired = """
        INSERT INTO QRTZ_FIRED_TRIGGERS (SCHED_NAME, ENTRY_ID, TRIGGER_NAME, TRIGGER_GROUP, INSTANCE_NAME, FIRED_TIME, SCHED_TIME, PRIORITY, STATE, JOB_NAME, JOB_GROUP, IS_NONCONCURRENT, REQUESTS_RECOVERY)
        SELECT 'QuartzScheduler', 'killed', '1', 'DEFAULT', 'NON_CLUSTERED', ScheduledFor, ScheduledFor, 5, 'EXECUTING', 'run', 'DEFAULT', 0, 1 FROM Runs WHERE JobId = 1;
        """;

    private static readonly string Written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Storage", "metabot-0.2.0.sql"));

    [Fact]
    public async Task Jobs_that_waited_run()
    {
        await using var bot = await TestBot.StartAsync(Manifest, sql: Written + Due);

        foreach (var job in new[] { 3, 4, 5 })
        {
            Assert.Equal("completed", (string?)(await bot.FinishedAsync(job))["status"]);
        }

        await bot.SettleAsync(afterJob: 10);
        Assert.Equal(["paid", "tick", "to all", "waited", "Готово"], (await bot.TextsAsync(1)).Order(StringComparer.Ordinal));
        Assert.Equal(["waited behind it", "to all"], await bot.TextsAsync(2));
    }

    [Fact]
    public async Task Nothing_that_was_in_it_is_lost()
    {
        await using var bot = await TestBot.StartAsync(Manifest, sql: Written + NextYear);

        var lead = await bot.GetAsync("leads/1");
        Assert.Equal(("Анна", "ann@example.org", "5"), ((string?)lead["name"], (string?)lead["identification"], lead["attributes"]!["n"]!.ToJsonString()));
        Assert.Equal(["vip"], await bot.TagsAsync(1));
        Assert.Equal("Kettle \"broken\"", (string?)(await bot.GetAsync("tickets/1"))["fields"]!["subject"]);
        Assert.Equal(
            ["scheduled", "completed", "scheduled", "scheduled", "scheduled", "cancelled", "skipped", "failed", "failed", "completed"],
            (await bot.ListAsync("jobs")).OrderBy(job => (long)job!["job_id"]!).Select(job => (string?)job!["status"]));
        Assert.Equal("JavaScript failed in $.scripts.fails.commands[0].javascript: Error: boom (line 1)", (string?)(await bot.GetAsync("jobs/8"))["runs"]![0]!["reason"]);
        var message = (await bot.ListAsync("messages?lead_id=1"))[^1]!;
        Assert.Equal(("Готово", "text"), ((string?)message["text"], (string?)message["content"]!["kind"]));
    }

    [Fact]
    public async Task What_comes_after_goes_on_where_it_ended()
    {
        await using var bot = await TestBot.StartAsync(Manifest, sql: Written + NextYear);

        Assert.Equal(3, await bot.LeadAsync());
        Assert.Equal(2, (long)(await bot.PostAsync("tickets", new { title = "Second" })).Success()["ticket_id"]!);
        var job = await bot.RunAsync(new { script_code = "counts", lead_id = 1 });
        Assert.Equal((11, "completed"), ((int)job["job_id"]!, (string?)job["status"]));
        Assert.Equal(["tick", "Готово", "tick 5"], await bot.TextsAsync(1));
    }

    [Fact]
    public async Task Jobs_that_a_kill_left_without_a_time_have_one()
    {
        await using var bot = await TestBot.StartAsync(Manifest, sql: Written + NoTime);

        foreach (var job in new[] { 3, 4, 5 })
        {
            Assert.Equal("completed", (string?)(await bot.FinishedAsync(job))["status"]);
        }

        Assert.Equal("scheduled", (string?)(await bot.GetAsync("jobs/1"))["status"]);
    }

    [Fact]
    public async Task A_job_that_repeats_goes_on_although_its_next_time_was_never_planned()
    {
        await using var bot = await TestBot.StartAsync(Manifest, sql: Written + Fired + "DELETE FROM QRTZ_SIMPLE_TRIGGERS; DELETE FROM QRTZ_TRIGGERS; UPDATE Jobs SET RepeatIntervalSec = 1 WHERE Id = 1;");

        var job = await bot.FinishedAsync(1, runs: 3);

        // On a busy machine another one has begun by then.
        var starts = job["runs"]!.AsArray().Select(run => (string?)run!["started_at"]).ToList();
        Assert.InRange(starts.Count, 3, int.MaxValue);
        Assert.Distinct(starts);
    }

    [Fact]
    public async Task It_has_the_tables_of_a_new_one()
    {
        await using var old = await TestBot.StartAsync(Manifest, sql: Written + NextYear);
        await using var made = await TestBot.StartAsync(Manifest);

        Assert.Equal(Query(made, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"), Query(old, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"));
        Assert.Equal(["2"], Query(old, "PRAGMA user_version"));
        Assert.Equal(["wal"], Query(old, "PRAGMA journal_mode"));
        Assert.Equal(["wal"], Query(made, "PRAGMA journal_mode"));
        Assert.Equal(["ok"], Query(old, "PRAGMA integrity_check"));
        Assert.Empty(Query(old, "PRAGMA foreign_key_check"));
    }

    [Fact]
    public async Task One_that_cannot_be_brought_up_to_date_stays_as_it_was()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", Manifest);
        var file = Path.Combine(folder.Path, "bot.db");
        Execute(file, Written + "CREATE TABLE Dialogs (Mine TEXT);");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => folder.StartAsync());

        Assert.Contains("cannot be opened", refusal.Message, StringComparison.Ordinal);
        Execute(file, "DROP TABLE Dialogs;" + NextYear);
        await using var server = await folder.StartAsync();
    }

    [Fact]
    public async Task It_is_copied_as_it_is()
    {
        using var folder = new TempFolder();
        var (file, copy) = (Path.Combine(folder.Path, "bot.db"), Path.Combine(folder.Path, "copy.db"));
        Execute(file, Written);

        var end = await ChildProcess.RunAsync(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Metabot.Tool.dll"), "backup", file, copy]), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0, end.ExitCode);
        Assert.Equal(["1"], Query(copy, "PRAGMA user_version"));
    }

    private static List<string> Query(TestBot bot, string sql) => Query(bot.DatabasePath, sql);

    private static List<string> Query(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
