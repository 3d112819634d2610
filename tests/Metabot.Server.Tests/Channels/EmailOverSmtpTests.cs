using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Channels;

// E-mails of scripts, by the channel of bot.json, to a mail server that takes them, does not, or is away.
public sealed class EmailOverSmtpTests
{
    [Fact]
    public async Task An_email_goes_out_whatever_the_leads_channel_is_and_without_a_lead()
    {
        await using var smtp = new FakeSmtp();
        await using var bot = await StartAsync(smtp.Port);

        await MailAsync(bot, "anna@example.org", await bot.LeadAsync());
        await MailAsync(bot, "boss@example.org", lead: null);
        await Delivered.AllAsync(bot);

        Assert.Equal(["RCPT TO:<anna@example.org>", "RCPT TO:<boss@example.org>"], smtp.Commands.Where(command => command.StartsWith("RCPT", StringComparison.Ordinal)).Order());
        Assert.All(smtp.Mails, mail => Assert.Contains("@shop.test>", mail, StringComparison.Ordinal));
        Assert.Equal(2, smtp.Mails.Select(mail => mail.Split('\n').Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))).Distinct().Count());
    }

    [Fact]
    public async Task A_mail_server_that_says_later_gets_the_same_email_again()
    {
        await using var smtp = new FakeSmtp { Answers = { ["RCPT"] = "451 try later" } };
        await using var bot = await StartAsync(smtp.Port);
        await MailAsync(bot, "anna@example.org", lead: null);
        var waiting = (await Delivered.UntilAsync(bot, all => (int)all[0]!["delivery"]!["failures"]! > 0))[0]!;
        Assert.Equal(("pending", "try later"), ((string?)waiting["delivery"]!["state"], (string?)waiting["delivery"]!["reason"]));

        smtp.Answers.Remove("RCPT");

        var message = Assert.Single(await Delivered.AllAsync(bot))!;
        Assert.Contains($"42-{message["message_id"]}@shop.test", Assert.Single(smtp.Mails), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_says_never_gets_it_once()
    {
        await using var smtp = new FakeSmtp { Answers = { ["RCPT"] = "550 nobody here" } };
        await using var bot = await StartAsync(smtp.Port);

        await MailAsync(bot, "anna@example.org", lead: null);

        var dead = (await Delivered.UntilAsync(bot, all => (string?)all[0]!["delivery"]!["state"] == "dead"))[0]!;
        Assert.Equal("127.0.0.1 answered 550 nobody here", (string?)dead["delivery"]!["reason"]);
        Assert.Single(smtp.Commands, command => command.StartsWith("RCPT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_server_that_is_away_is_tried_again()
    {
        var smtp = new FakeSmtp();
        var port = smtp.Port;
        await smtp.DisposeAsync();
        await using var bot = await StartAsync(port);

        await MailAsync(bot, "anna@example.org", lead: null);

        var waiting = (await Delivered.UntilAsync(bot, all => (int)all[0]!["delivery"]!["failures"]! > 0))[0]!;
        Assert.Equal("pending", (string?)waiting["delivery"]!["state"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)waiting["delivery"]!["reason"]));
    }

    [Fact]
    public async Task A_text_to_a_lead_whose_channel_is_email_is_given_up_with_the_reason()
    {
        await using var smtp = new FakeSmtp();
        await using var bot = await StartAsync(smtp.Port);
        var lead = (long)(await bot.PostAsync("leads", new { name = "Ann", identification = "anna@example.org", channel_code = "email" })).Success()["lead_id"]!;

        await bot.RunAsync(new { script_code = "says", lead_id = lead });

        var dead = (await Delivered.UntilAsync(bot, all => (string?)all[0]!["delivery"]!["state"] == "dead"))[0]!;
        Assert.Equal("the channel email sends e-mails only", (string?)dead["delivery"]!["reason"]);
        Assert.Empty(smtp.Commands);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("anna@example.org\r\nBcc: all@example.org")]
    public async Task What_a_macro_makes_of_an_address_is_looked_at_before_it_is_sent(string to)
    {
        await using var smtp = new FakeSmtp();
        await using var bot = await StartAsync(smtp.Port);

        var job = await bot.RunAsync(new { script_code = "mails", script_request_params = new { to } });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("which is no e-mail address", (string?)job["reason"], StringComparison.Ordinal);
        Assert.Empty(await bot.ListAsync("messages"));
        Assert.Empty(smtp.Commands);
    }

    [Fact]
    public async Task Without_the_channel_an_email_stays_in_the_outbox()
    {
        await using var bot = await TestBot.StartAsync(Manifest(channel: null));

        await MailAsync(bot, "anna@example.org", lead: null);

        var message = Assert.Single(await bot.ListAsync("messages"))!;
        Assert.Equal(("email", null, null), ((string?)message["content"]!["kind"], message["delivery"]?.ToJsonString(), message["lead_id"]?.ToJsonString()));
    }

    private static Task<TestBot> StartAsync(int port) => TestBot.StartAsync(Manifest(new JsonObject
    {
        ["host"] = "127.0.0.1", ["port"] = port, ["security"] = "none", ["from"] = "Shop <orders@shop.test>",
    }));

    private static string Manifest(JsonObject? channel)
    {
        var bot = JsonNode.Parse("""
            {
              "id": 42, "name": "Test",
              "scripts": { "says": { "commands": [{ "text": "Hello" }] }, "mails": { "commands": [{ "email": { "to": "{{ request.to }}", "subject": "Заказ", "html": "<b>Чайник</b>" } }] } }
            }
            """)!.AsObject();
        if (channel is not null)
        {
            bot["channels"] = new JsonObject { ["email"] = channel };
        }

        return bot.ToJsonString();
    }

    private static async Task MailAsync(TestBot bot, string to, long? lead)
    {
        var job = await bot.RunAsync(new { script_code = "mails", lead_id = lead, script_request_params = new { to } });
        Assert.True((string?)job["status"] == "completed", job.ToJsonString());
    }
}
