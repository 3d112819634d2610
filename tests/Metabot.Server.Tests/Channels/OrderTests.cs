using System.Text.Json.Nodes;
using Metabot.Server.Channels;

namespace Metabot.Server.Tests.Channels;

// Whom a message that does not go through holds up: those behind it to the same lead in the same channel, and nobody else.
public sealed class OrderTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "says": { "commands": [{ "text": "{{ request.text }}" }] },
            "mails": { "commands": [{ "email": { "to": "{{ request.to }}", "subject": "s", "html": "{{ request.to }}" } }] }
          }
        }
        """;

    private readonly RecordingChannel _channel = new();

    [Fact]
    public async Task Messages_of_one_lead_come_one_after_the_other_although_each_fails_at_first()
    {
        for (var messages = 0; messages < 3; messages++)
        {
            _channel.Answer(DeliveryResult.Retry("busy", TimeSpan.Zero));
            _channel.Answer(DeliveryResult.Delivered);
        }

        await using var bot = await StartAsync("mine");
        var lead = await LeadAsync(bot);
        foreach (var text in new[] { "1", "2", "3" })
        {
            await bot.RunAsync(new { script_code = "says", lead_id = lead, script_request_params = new { text } });
        }

        await Delivered.AllAsync(bot);
        var seen = new List<string>();
        for (var tries = 0; tries < 6; tries++)
        {
            seen.Add((await _channel.NextAsync()).Message.Text);
        }

        Assert.Equal(["1", "2", "3"], seen.Distinct());
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task A_message_that_is_given_up_holds_nobody_up()
    {
        _channel.Answer(DeliveryResult.Dead("never"));
        await using var bot = await StartAsync("mine");
        var lead = await LeadAsync(bot);

        await bot.RunAsync(new { script_code = "says", lead_id = lead, script_request_params = new { text = "lost" } });
        await bot.RunAsync(new { script_code = "says", lead_id = lead, script_request_params = new { text = "next" } });

        var messages = await Delivered.UntilAsync(bot, all => (string?)all[^1]!["delivery"]!["state"] == "delivered");
        Assert.Equal(["dead", "delivered"], messages.Select(message => (string?)message!["delivery"]!["state"]));
    }

    // They have no order to keep: one address that does not take its e-mail now would hold up all others for hours.
    [Fact]
    public async Task An_email_for_no_lead_holds_up_no_other()
    {
        _channel.Answer(DeliveryResult.Retry("later", TimeSpan.FromHours(8)));
        await using var bot = await StartAsync("email");
        await MailAsync(bot, "first@example.org");
        await Delivered.UntilAsync(bot, all => (int)all[0]!["delivery"]!["failures"]! == 1);

        await MailAsync(bot, "second@example.org");

        var messages = await Delivered.UntilAsync(bot, all => (string?)all[^1]!["delivery"]!["state"] == "delivered");
        Assert.Equal(("pending", "later"), ((string?)messages[0]!["delivery"]!["state"], (string?)messages[0]!["delivery"]!["reason"]));
    }

    [Fact]
    public async Task One_channel_that_is_away_does_not_hold_up_another()
    {
        var other = new RecordingChannel();
        _channel.Answer(DeliveryResult.Retry("away", TimeSpan.FromHours(8)));
        await using var bot = await TestBot.StartAsync(Manifest, channels: new Dictionary<string, IChannel> { ["mine"] = _channel, ["other"] = other });
        var (first, second) = (await LeadAsync(bot), await LeadAsync(bot, "other"));

        await bot.RunAsync(new { script_code = "says", lead_id = first, script_request_params = new { text = "held up" } });
        await bot.RunAsync(new { script_code = "says", lead_id = second, script_request_params = new { text = "beside" } });

        Assert.Equal("beside", (await other.NextAsync()).Message.Text);
    }

    [Fact]
    public async Task More_leads_than_are_written_to_at_once_are_all_written_to()
    {
        await using var bot = await StartAsync("mine");
        var leads = new List<long>();
        for (var number = 0; number < 30; number++)
        {
            leads.Add(await LeadAsync(bot));
        }

        await Task.WhenAll(leads.Select(lead => bot.RunAsync(new { script_code = "says", lead_id = lead, script_request_params = new { text = $"{lead}" } })));
        await Delivered.AllAsync(bot);

        var heard = new List<long?>();
        foreach (var _ in leads)
        {
            heard.Add((await _channel.NextAsync()).LeadId);
        }

        Assert.Equal(leads, heard.Select(lead => lead!.Value).Order());
    }

    private Task<TestBot> StartAsync(string code) => TestBot.StartAsync(Manifest, channels: new Dictionary<string, IChannel> { [code] = _channel });

    private static async Task<long> LeadAsync(TestBot bot, string channel = "mine") =>
        (long)(await bot.PostAsync("leads", new { name = "Ann", channel_code = channel })).Success()["lead_id"]!;

    private static async Task<JsonObject> MailAsync(TestBot bot, string to) => await bot.RunAsync(new { script_code = "mails", script_request_params = new { to } });
}
