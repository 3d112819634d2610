using System.Text.Json.Nodes;
using Metabot.Server.Channels;
using Metabot.Tests;

namespace Metabot.Server.Tests.Channels;

public class DelivererTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "echo": { "commands": [{ "text": "{{ request.text }}" }] }, "two": { "commands": [{ "text": "first" }, { "text": "second" }] } }
        }
        """;

    private readonly RecordingChannel _channel = new();

    [Fact]
    public async Task A_message_goes_to_the_channel_of_its_lead()
    {
        await using var bot = await StartAsync();
        var lead = await LeadAsync(bot, "555");

        await bot.RunAsync(new { script_code = "echo", lead_id = lead, script_request_params = new { text = "Привет" } });

        var delivery = await _channel.NextAsync();
        Assert.Equal((42, lead, "555", new TextMessage("Привет")), (delivery.BotId, delivery.LeadId, delivery.Recipient, delivery.Message));
        var message = await InStateAsync(bot, "delivered");
        Assert.Equal((delivery.MessageId, "mine", 0), ((long)message["message_id"]!, (string)message["delivery"]!["channel"]!, (int)message["delivery"]!["failures"]!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("umnico")]
    public async Task Without_a_channel_it_stays_in_the_outbox(string? channel)
    {
        await using var bot = await StartAsync();
        var lead = (long)(await bot.PostAsync("leads", new { name = "Ann", channel_code = channel })).Success()["lead_id"]!;

        await bot.RunAsync(new { script_code = "two", lead_id = lead });

        Assert.All(await bot.ListAsync("messages"), message => Assert.Null(message!["delivery"]));
    }

    [Fact]
    public async Task What_did_not_go_through_is_tried_again_and_what_comes_after_it_waits()
    {
        _channel.Answers.Enqueue(_ => throw new IOException("the line is down"));
        await using var bot = await StartAsync();
        var lead = await LeadAsync(bot, "555");
        await bot.RunAsync(new { script_code = "two", lead_id = lead });
        var first = await _channel.NextAsync();
        var failed = await InStateAsync(bot, "pending", failures: 1);

        var other = await LeadAsync(bot, "556");
        await bot.RunAsync(new { script_code = "echo", lead_id = other, script_request_params = new { text = "beside" } });

        Assert.Equal("the line is down", (string?)failed["delivery"]!["reason"]);
        Assert.NotNull(failed["delivery"]!["next_try_at"]);
        var later = new[] { await _channel.NextAsync(), await _channel.NextAsync(), await _channel.NextAsync() };
        Assert.Equal(["first", "second"], later.Where(delivery => delivery.LeadId == lead).Select(delivery => delivery.Message.Text));
        Assert.Contains(first.MessageId, later.Select(delivery => delivery.MessageId));
        Assert.Contains("beside", later.Select(delivery => delivery.Message.Text));
    }

    [Fact]
    public async Task What_is_given_up_is_listed_and_can_be_delivered_again()
    {
        _channel.Answer(DeliveryResult.Dead("nobody lives here"));
        await using var bot = await StartAsync();
        await bot.RunAsync(new { script_code = "echo", lead_id = await LeadAsync(bot, "555"), script_request_params = new { text = "Hello" } });
        var dead = await InStateAsync(bot, "dead");
        var id = (long)dead["message_id"]!;
        Assert.Equal("nobody lives here", (string?)dead["delivery"]!["reason"]);
        Assert.Equal(id, (long)Assert.Single(await bot.ListAsync("messages/dead"))!["message_id"]!);

        var revived = await bot.PostAsync($"messages/{id}/redeliver");
        await InStateAsync(bot, "delivered");
        var again = await bot.PostAsync($"messages/{id}/redeliver");

        Assert.Equal(200, revived.Status);
        Assert.Empty(await bot.ListAsync("messages/dead"));
        Assert.Equal((409, "messageId"), (again.Status, (string?)again.Problem["field"]));
        Assert.Equal(404, (await bot.PostAsync("messages/999/redeliver")).Status);
    }

    [Fact]
    public async Task What_was_under_way_when_the_server_ended_is_delivered_after_the_next_start()
    {
        _channel.Answers.Enqueue(async cancellationToken =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return DeliveryResult.Delivered;
        });
        var before = await StartAsync();
        await before.RunAsync(new { script_code = "echo", lead_id = await LeadAsync(before, "555"), script_request_params = new { text = "Hello" } });
        var first = await _channel.NextAsync();

        await using var after = await before.RestartAsync(channels: Channels());

        Assert.Equal(first.MessageId, (await _channel.NextAsync()).MessageId);
        await InStateAsync(after, "delivered");
    }

    // Deliveries that are under way before the scheduler is there are recorded in a transaction that it takes part in.
    [Fact]
    public async Task What_is_delivered_at_once_does_not_stop_the_start()
    {
        for (var number = 0; number < 8; number++)
        {
            _channel.Answers.Enqueue(async cancellationToken =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return DeliveryResult.Delivered;
            });
        }

        var before = await StartAsync();
        for (var number = 0; number < 8; number++)
        {
            await before.RunAsync(new { script_code = "echo", lead_id = await LeadAsync(before, $"{number}"), script_request_params = new { text = "Hello" } });
            await _channel.NextAsync();
        }

        await using var after = await before.RestartAsync(channels: Channels()).WithinLimitAsync();

        await Delivered.AllAsync(after);
    }

    [Fact]
    public async Task A_channel_of_the_manifest_reads_its_secret_from_a_file()
    {
        await using var server = await LocalHttp.StartAsync("{}");
        using var folder = new TempFolder();
        folder.File("secret.txt", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
        var manifest = JsonNode.Parse(Manifest)!;
        manifest["channels"] = new JsonObject { ["webhook"] = new JsonObject { ["url"] = server.Address.ToString(), ["secret_file"] = Path.Combine(folder.Path, "secret.txt") } };
        await using var bot = await TestBot.StartAsync(manifest.ToJsonString());
        var lead = (long)(await bot.PostAsync("leads", new { name = "Ann", channel_code = "webhook" })).Success()["lead_id"]!;

        await bot.RunAsync(new { script_code = "echo", lead_id = lead, script_request_params = new { text = "Hello" } });
        await InStateAsync(bot, "delivered");

        Assert.Contains("\"Hello\"", Assert.Single(server.Requests).Text);
    }

    [Theory]
    [InlineData("\"secret_env\": \"METABOT_TESTS_HAVE_NO_SUCH\"", "the environment has no variable METABOT_TESTS_HAVE_NO_SUCH ($.channels.webhook.secret_env in bot.json).")]
    [InlineData("\"secret_file\": \"absent.txt\"", "the file 'absent.txt' cannot be read")]
    [InlineData("\"secret_file\": \"bot.json\"", "the webhook's secret is not whsec_ and 24 to 64 bytes as base64")]
    public async Task Without_its_secret_no_bot_starts(string secret, string message)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", $$"""{ "id": 42, "name": "T", "channels": { "webhook": { "url": "http://127.0.0.1:1/", {{secret}} } } }""");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => folder.StartAsync());

        Assert.Contains(message, exception.Message);
    }

    private Dictionary<string, IChannel> Channels() => new() { ["mine"] = _channel };

    private Task<TestBot> StartAsync() => TestBot.StartAsync(Manifest, channels: Channels());

    private static async Task<long> LeadAsync(TestBot bot, string identification) =>
        (long)(await bot.PostAsync("leads", new { name = "Ann", identification, channel_code = "mine" })).Success()["lead_id"]!;

    private static async Task<JsonNode> InStateAsync(TestBot bot, string state, int failures = 0) =>
        (await Delivered.UntilAsync(bot, messages => (string?)messages[0]!["delivery"]?["state"] == state && (int)messages[0]!["delivery"]!["failures"]! >= failures))[0]!;
}
