using Metabot.Server.Channels;

namespace Metabot.Server.Tests.Channels;

// What was given up: who is told of it, and what a second beginning does.
public sealed class RedeliveryTests
{
    private const string Manifest = """
        { "id": 42, "name": "Test", "scripts": { "says": { "commands": [{ "text": "{{ request.text }}" }] } } }
        """;

    private readonly RecordingChannel _channel = new();

    [Fact]
    public async Task Each_redelivery_begins_anew_under_the_same_id()
    {
        _channel.Answer(DeliveryResult.Dead("first"));
        _channel.Answer(DeliveryResult.Dead("second"));
        await using var bot = await StartAsync();
        await SayAsync(bot, await LeadAsync(bot), "Hello");
        var ids = new List<long> { (await _channel.NextAsync()).MessageId };

        foreach (var (state, reason) in new[] { ("dead", "second"), ("delivered", null as string) })
        {
            await Delivered.UntilAsync(bot, all => (string?)all[0]!["delivery"]!["state"] == "dead");
            (await bot.PostAsync($"messages/{ids[0]}/redeliver")).Success();
            ids.Add((await _channel.NextAsync()).MessageId);
            var message = (await Delivered.UntilAsync(bot, all => (string?)all[0]!["delivery"]!["state"] == state && (string?)all[0]!["delivery"]!["reason"] == reason))[0]!;
            Assert.Equal(state == "dead" ? 1 : 0, (int)message["delivery"]!["failures"]!);
            Assert.NotNull(message["delivery"]!["finished_at"]);
            Assert.Null(message["delivery"]!["next_try_at"]);
        }

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task The_list_of_the_given_up_has_those_of_the_lead_that_is_asked_for()
    {
        _channel.Answer(DeliveryResult.Dead("one"));
        _channel.Answer(DeliveryResult.Dead("two"));
        await using var bot = await StartAsync();
        var (ann, bob) = (await LeadAsync(bot), await LeadAsync(bot));
        await SayAsync(bot, ann, "to Ann");
        await Delivered.UntilAsync(bot, all => (string?)all[^1]!["delivery"]!["state"] == "dead");
        await SayAsync(bot, bob, "to Bob");
        await Delivered.UntilAsync(bot, all => all.All(message => (string?)message!["delivery"]!["state"] == "dead"));
        await SayAsync(bot, bob, "again to Bob");
        await Delivered.UntilAsync(bot, all => (string?)all[^1]!["delivery"]!["state"] == "delivered");

        Assert.Equal(["to Ann", "to Bob"], await DeadAsync(bot, ""));
        Assert.Equal(["to Bob"], await DeadAsync(bot, $"?lead_id={bob}"));
        Assert.Equal(["to Ann"], await DeadAsync(bot, "?limit=1"));
    }

    [Fact]
    public async Task What_waits_or_has_no_channel_is_not_delivered_again()
    {
        _channel.Answer(DeliveryResult.Retry("later", TimeSpan.FromHours(8)));
        await using var bot = await StartAsync();
        await SayAsync(bot, await LeadAsync(bot), "waits");
        await Delivered.UntilAsync(bot, all => (int)all[0]!["delivery"]!["failures"]! == 1);
        await SayAsync(bot, await bot.LeadAsync(), "outbox");

        foreach (var message in await bot.ListAsync("messages"))
        {
            Http.Problems.Check(await bot.PostAsync($"messages/{message!["message_id"]}/redeliver"), 409, "messageId", "was not given up; only what GET /messages/dead lists can be delivered again");
        }
    }

    [Fact]
    public async Task What_a_lead_said_is_no_message_of_the_bots()
    {
        await using var bot = await StartAsync();
        var said = (await bot.SayAsync(await LeadAsync(bot), new { text = "Hi" }))["message_id"];

        Http.Problems.Check(await bot.PostAsync($"messages/{said}/redeliver"), 404, "messageId", $"there is no message {said}");
        Assert.Empty(await bot.ListAsync("messages"));
    }

    // The hours of waiting are the clock's.
    [Fact]
    public async Task What_fails_every_time_is_given_up_after_eleven_tries()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        for (var failures = 0; failures < 11; failures++)
        {
            _channel.Answer(DeliveryResult.Retry($"try {failures + 1}"));
        }

        await using var bot = await StartAsync(time);
        await SayAsync(bot, await LeadAsync(bot), "Hello");

        var messages = await Delivered.UntilAsync(bot, all =>
        {
            time.Advance(TimeSpan.FromMinutes(10));
            return (string?)all[0]!["delivery"]!["state"] == "dead";
        });

        Assert.Equal((11, "try 11"), ((int)messages[0]!["delivery"]!["failures"]!, (string?)messages[0]!["delivery"]!["reason"]));
    }

    [Fact]
    public async Task What_waits_for_its_next_try_waits_over_a_restart_with_its_failures()
    {
        _channel.Answer(DeliveryResult.Retry("later", TimeSpan.FromHours(8)));
        var before = await StartAsync();
        await SayAsync(before, await LeadAsync(before), "Hello");
        var waiting = (await Delivered.UntilAsync(before, all => (int)all[0]!["delivery"]!["failures"]! == 1))[0]!;

        await using var after = await before.RestartAsync(channels: Channels());

        Assert.Equal(waiting.ToJsonString(), Assert.Single(await after.ListAsync("messages"))!.ToJsonString());
    }

    private Dictionary<string, IChannel> Channels() => new() { ["mine"] = _channel };

    private Task<TestBot> StartAsync(TimeProvider? time = null) => TestBot.StartAsync(Manifest, channels: Channels(), time: time);

    private static async Task<long> LeadAsync(TestBot bot) => (long)(await bot.PostAsync("leads", new { name = "Ann", channel_code = "mine" })).Success()["lead_id"]!;

    private static async Task SayAsync(TestBot bot, long lead, string text) =>
        await bot.RunAsync(new { script_code = "says", lead_id = lead, script_request_params = new { text } });

    private static async Task<IEnumerable<string?>> DeadAsync(TestBot bot, string query) => (await bot.ListAsync($"messages/dead{query}")).Select(message => (string?)message!["text"]);
}
