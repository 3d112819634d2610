using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Tests.Storage;

// Many who write at once, of whom some are refused by the database: each gets what it asked for, or nothing of it.
public sealed class WritersTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "tables": { "dishes": ["name"] },
          "scripts": { "says": { "commands": [{ "text": "{{ request.text }}" }] } },
          "routes": { "any": { "script": "says" } }
        }
        """;

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Every_kind_of_row_is_written_beside_every_other()
    {
        var lead = await _bot.LeadAsync();
        (string Path, object Body)[] calls =
        [
            ("leads", new { name = "Bob" }), ("tickets", new { title = "Kettle" }), ("persons", new { full_name = "Ann Lee" }), ("tables/dishes/rows", new { fields = new { name = "Tea" } }),
            ("jobs/schedule", new { script_code = "says", lead_id = lead, run_after_sec = 9_000 }), ($"leads/{lead}/messages", new { text = "Hi" }),
        ];

        var answers = await Task.WhenAll(Enumerable.Range(0, 120).Select(number => _bot.PostAsync(calls[number % calls.Length].Path, calls[number % calls.Length].Body)));

        Assert.All(answers, answer => answer.Success());
        foreach (var (path, count) in new[] { ("leads", 21), ("tickets", 20), ("persons", 20), ("tables/dishes/rows", 20), ("jobs", 20), ("messages", 20), ($"leads/{lead}/messages", 40) })
        {
            Assert.Equal((path, count), (path, (await _bot.ListAsync(path)).Count));
        }
    }

    // What waits together is committed together: one that the database refuses takes only its own back.
    [Fact]
    public async Task One_that_the_database_refuses_takes_no_other_with_it()
    {
        _bot.Execute("CREATE TRIGGER no_bob BEFORE INSERT ON Leads WHEN NEW.Name = 'Bob' BEGIN SELECT RAISE(ABORT, 'no Bob'); END");

        var answers = await Task.WhenAll(Enumerable.Range(0, 90).Select(async number =>
        {
            var name = number % 3 == 0 ? "Bob" : $"Ann {number}";
            return (Name: name, (await _bot.PostAsync("leads", new { name })).Status);
        }));

        Assert.All(answers, answer => Assert.Equal(answer.Name == "Bob" ? 500 : 201, answer.Status));
        Assert.Equal(answers.Where(answer => answer.Status == 201).Select(answer => answer.Name).Order(), (await _bot.ListAsync("leads")).Select(lead => (string)lead!["name"]!).Order());
    }

    [Fact]
    public async Task A_job_that_the_database_refuses_leaves_no_time_behind_and_no_key()
    {
        var lead = await _bot.LeadAsync();
        _bot.Execute("CREATE TRIGGER no_jobs BEFORE INSERT ON Jobs BEGIN SELECT RAISE(ABORT, 'no jobs'); END");
        Assert.Equal(500, (await ScheduleAsync(lead, "once")).Status);
        Assert.Equal(0L, Ask("SELECT COUNT(*) FROM WaitingRuns"));
        Assert.Equal(0L, Ask("SELECT COUNT(*) FROM IdempotentCalls"));

        _bot.Execute("DROP TRIGGER no_jobs");

        (await ScheduleAsync(lead, "once")).Success();
    }

    [Fact]
    public async Task A_message_whose_answer_can_not_be_written_is_not_kept_and_can_be_sent_again()
    {
        var lead = await _bot.LeadAsync();
        _bot.Execute("CREATE TRIGGER no_answers BEFORE INSERT ON Messages WHEN NEW.Direction = 'Outgoing' BEGIN SELECT RAISE(ABORT, 'no answers'); END");
        Assert.Equal(500, (await _bot.PostAsync($"leads/{lead}/messages", new { text = "Hi", key = "1" })).Status);
        Assert.Empty(await _bot.ListAsync($"leads/{lead}/messages"));

        _bot.Execute("DROP TRIGGER no_answers");
        await _bot.SayAsync(lead, new { text = "Hi", key = "1" });

        Assert.Equal(2, (await _bot.ListAsync($"leads/{lead}/messages")).Count);
    }

    [Fact]
    public async Task Changes_of_one_lead_at_once_are_all_there()
    {
        var lead = await _bot.LeadAsync();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => _bot.PatchAsync($"leads/{lead}", new { add_tags = $"t{number}", attributes = new Dictionary<string, object> { [$"a{number}"] = number } })));

        var changed = await _bot.GetAsync($"leads/{lead}");
        Assert.Equal(30, changed["tags"]!.AsArray().Count);
        Assert.Equal(30, changed["attributes"]!.AsObject().Count);
    }

    [Fact]
    public async Task Changes_of_one_ticket_at_once_are_all_there()
    {
        var ticket = (long)(await _bot.PostAsync("tickets", new { title = "Kettle" })).Success()["ticket_id"]!;

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => _bot.PatchAsync($"tickets/{ticket}", new { fields = new Dictionary<string, object> { [$"f{number}"] = number } })));

        Assert.Equal(30, (await _bot.GetAsync($"tickets/{ticket}"))["fields"]!.AsObject().Count);
    }

    // A reader in the middle of a page does not keep anybody from writing, nor is it kept waiting.
    [Fact]
    public async Task Readers_are_answered_while_others_write()
    {
        var writing = Task.WhenAll(Enumerable.Range(0, 60).Select(number => _bot.LeadAsync($"Lead {number}")));
        var counts = new List<int>();
        while (!writing.IsCompleted)
        {
            counts.Add((await _bot.ListAsync("leads?limit=1000")).Count);
        }

        await writing;
        Assert.Equal(counts.Order(), counts);
        Assert.Equal(60, (await _bot.ListAsync("leads?limit=1000")).Count);
    }

    private Task<Answer> ScheduleAsync(long lead, string key)
    {
        var body = new JsonObject { ["script_code"] = "says", ["lead_id"] = lead, ["run_after_sec"] = 9_000 }.ToJsonString();
        var request = new HttpRequestMessage(HttpMethod.Post, "bots/42/jobs/schedule") { Content = new StringContent(body, null, "application/json"), Headers = { { "Idempotency-Key", key } } };
        return Answer.OfAsync(_bot.Http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_bot.DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
