using Metabot.Server.Channels;
using Metabot.Server.Tests.Channels;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Tests;

public class LogTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "fine": { "commands": [{ "text": "Hello" }] },
            "bad": { "commands": [{ "javascript": "throw new Error('boom');" }] }
          },
          "broadcasts": { "all": { "script": "fine" } }
        }
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_start_and_the_stop_have_a_line_each()
    {
        var log = new RecordedLog(LogLevel.Information);
        var bot = await TestBot.StartAsync(Manifest, log: log.Configure);
        var (address, database) = (bot.Server.Address, bot.DatabasePath);
        await bot.DisposeAsync();

        var lines = log.TakeAll();

        Assert.Equal(2, lines.Count);
        Assert.Matches($@"^server \d+\.\d+\.\d+ started on {address}: bots 42, database {database}$", lines[0].Text);
        Assert.Equal(new LogLine(LogLevel.Information, 2, $"server on {address} stopped", HasStack: false), lines[1]);
    }

    [Fact]
    public async Task A_job_is_followed_from_its_acceptance_to_its_end()
    {
        var log = new RecordedLog(LogLevel.Debug);
        await using var bot = await TestBot.StartAsync(Manifest, log: log.Configure);
        var job = (await bot.RunAsync(new { script_code = "fine", lead_id = await bot.LeadAsync() }))["job_id"];

        Assert.Equal($"job {job} of bot 42 accepted: script \"fine\", Scheduled", (await log.NextAsync(20)).Text);
        Assert.Equal($"job {job} of bot 42 started: script \"fine\"", (await log.NextAsync(21)).Text);
        Assert.Equal((LogLevel.Debug, $"job {job} of bot 42 finished: script \"fine\", Completed "), await EndAsync(log));
    }

    [Fact]
    public async Task A_job_that_fails_is_a_warning_with_the_reason_on_one_line()
    {
        var log = new RecordedLog(LogLevel.Information);
        await using var bot = await TestBot.StartAsync(Manifest, log: log.Configure);

        var job = (await bot.RunAsync(new { script_code = "bad" }))["job_id"];

        var (level, text) = await EndAsync(log);
        Assert.Equal(LogLevel.Warning, level);
        Assert.StartsWith($"job {job} of bot 42 failed: script \"bad\": ", text, StringComparison.Ordinal);
        Assert.Contains("boom", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
    }

    [Fact]
    public async Task A_broadcast_and_a_condition_that_is_not_true_end_with_a_line()
    {
        var log = new RecordedLog(LogLevel.Debug);
        await using var bot = await TestBot.StartAsync(Manifest, log: log.Configure);
        await bot.LeadAsync();

        var all = (await bot.RunAsync(new { broadcast_code = "all" }))["job_id"];
        Assert.StartsWith($"job {all} of bot 42 finished: broadcast \"all\", Completed", (await EndAsync(log)).Text, StringComparison.Ordinal);

        var never = await bot.JobIdAsync(new { script_code = "fine", condition_script_code = "return false;" });
        var line = await log.NextAsync(20);
        Assert.Equal($"job {never} of bot 42 accepted: script \"fine\", Skipped", line.Text);
    }

    [Theory]
    [InlineData("jobs/schedule", """{"script_code":"nobody"}""", "POST /bots/{botId}/jobs/schedule refused: 404 script_code")]
    [InlineData("jobs/schedule", """{"script_code":"fine","lead_id":"Anna"}""", "POST /bots/{botId}/jobs/schedule refused: 400 lead_id")]
    [InlineData("jobs/schedule", "{", "POST /bots/{botId}/jobs/schedule refused: 400 body")]
    [InlineData("leads", """{"nome":"Anna"}""", "POST /bots/{botId}/leads refused: 400 nome")]
    [InlineData("messages/7/redeliver", null, "POST /bots/{botId}/messages/{messageId}/redeliver refused: 404 messageId")]
    public async Task A_refusal_names_the_route_the_status_and_the_field(string path, string? body, string expected)
    {
        var log = new RecordedLog(LogLevel.Debug);
        await using var bot = await TestBot.StartAsync(Manifest, log: log.Configure);

        await bot.PostAsync(path, (object?)body);

        var line = await log.NextAsync(10);
        Assert.Equal(expected, line.Text);
        Assert.Equal((LogLevel.Debug, false), (line.Level, line.HasStack));
    }

    [Fact]
    public async Task Neither_tokens_nor_what_people_are_called_and_say_is_in_the_log()
    {
        var log = new RecordedLog(LogLevel.Trace);
        await using (var bot = await TestBot.StartAsync(Manifest, log: log.Configure))
        {
            var lead = (long)(await bot.PostAsync("leads", new { name = "Anna-Karenina", identification = "+79120000000", attributes = new { city = "Perm-City" } })).Success()["lead_id"]!;
            await bot.RunAsync(new { script_code = "fine", lead_id = lead, script_request_params = new { word = "confidential" } });
            await bot.PostAsync($"leads/{lead}/messages", new { text = "my-private-words" });
            await bot.AskAsync("bots/42/leads?name=Anna-Karenina");
            await bot.PostAsync("jobs/schedule", new { script_code = "fine", lead_id = "Anna-Karenina" });
            bot.Http.DefaultRequestHeaders.Remove("Authentication");
            bot.Http.DefaultRequestHeaders.Add("Authentication", "a-wrong-secret");
            Assert.Equal(401, (await bot.AskAsync("bots/42/leads")).Status);
        }

        var text = string.Join('\n', log.TakeAll().Select(line => line.Text));
        Assert.Contains("refused: 401", text, StringComparison.Ordinal);
        foreach (var secret in new[] { TestBot.Token, "a-wrong-secret", "Karenina", "79120000000", "Perm-City", "confidential", "my-private-words" })
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_full_disk_is_told_once_and_then_counted()
    {
        var log = new RecordedLog(LogLevel.Warning);
        await using (var bot = await TestBot.StartAsync(Manifest, log: log.Configure))
        {
            bot.Execute("CREATE TRIGGER full BEFORE INSERT ON Leads BEGIN SELECT RAISE(ABORT, 'no room'); END");
            for (var call = 0; call < 20; call++)
            {
                Assert.Equal(500, (await bot.PostAsync("leads", new { name = "Ann" })).Status);
            }
        }

        var lines = log.TakeAll();
        Assert.Equal([(12, true), (4, false)], lines.Select(line => (line.Event, line.HasStack)));
        Assert.Equal("POST /bots/{botId}/leads failed", lines[0].Text);
        Assert.EndsWith("in /bots/{botId}/leads: 19 more times since it was told last", lines[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_troubles_are_told_each()
    {
        var log = new RecordedLog(LogLevel.Warning);
        await using var bot = await TestBot.StartAsync(Manifest, log: log.Configure);
        bot.Execute("CREATE TRIGGER full BEFORE INSERT ON Leads BEGIN SELECT RAISE(ABORT, 'no room'); END");
        bot.Execute("CREATE TRIGGER full_too BEFORE INSERT ON Tickets BEGIN SELECT RAISE(ABORT, 'no room'); END");

        await bot.PostAsync("leads", new { name = "Ann" });
        await bot.PostAsync("tickets", new { title = "Broken" });

        Assert.Equal("POST /bots/{botId}/leads failed", (await log.NextAsync(12)).Text);
        Assert.Equal("POST /bots/{botId}/tickets failed", (await log.NextAsync(12)).Text);
    }

    [Fact]
    public async Task A_message_that_is_given_up_is_a_warning_and_a_delivered_one_is_quiet()
    {
        var log = new RecordedLog(LogLevel.Debug);
        var channel = new RecordingChannel();
        channel.Answer(DeliveryResult.Dead("nobody lives here"));
        await using var bot = await TestBot.StartAsync(Manifest, channels: new Dictionary<string, IChannel> { ["mine"] = channel }, log: log.Configure);
        var lead = (long)(await bot.PostAsync("leads", new { name = "Ann", channel_code = "mine" })).Success()["lead_id"]!;

        await bot.RunAsync(new { script_code = "fine", lead_id = lead });
        await bot.RunAsync(new { script_code = "fine", lead_id = lead });

        var (dead, delivered) = (await log.NextAsync(32), await log.NextAsync(32));
        Assert.Equal((LogLevel.Warning, "message 1 of bot 42 to mine: Dead after 0 failures nobody lives here"), (dead.Level, dead.Text));
        Assert.Equal((LogLevel.Debug, "message 2 of bot 42 to mine: Delivered after 0 failures "), (delivered.Level, delivered.Text.Replace("(null)", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_reload_has_a_line()
    {
        var log = new RecordedLog(LogLevel.Information);
        await using var bot = await TestBot.StartAsync(Manifest, log: log.Configure);

        await bot.Server.ReloadAsync(Cancelled);

        Assert.Equal("bots 42 loaded anew", (await log.NextAsync(3)).Text);
    }

    private static async Task<(LogLevel Level, string Text)> EndAsync(RecordedLog log)
    {
        var line = await log.NextAsync(22, 23);
        return (line.Level, line.Text);
    }
}
