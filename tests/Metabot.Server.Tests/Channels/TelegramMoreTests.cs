using Metabot.Server.Channels;
using Metabot.Server.Channels.Telegram;
using Microsoft.Extensions.Logging.Abstractions;

namespace Metabot.Server.Tests.Channels;

// Telegram, or what stands before it, in an odd mood; and leads that are in no chat of its.
public sealed class TelegramMoreTests
{
    private const string Sent = """{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":555,"type":"private"}}}""";

    [Theory]
    [InlineData("555", "555")]
    [InlineData("-1001234567890", "-1001234567890")]
    [InlineData("@channel", "\"@channel\"")]
    public async Task A_chat_is_a_number_or_a_name(string recipient, string chat)
    {
        await using var server = await LocalHttp.StartAsync(Sent);

        Assert.Equal(DeliveryOutcome.Delivered, (await DeliverAsync(server, recipient)).Outcome);

        Assert.Contains($"\"chat_id\":{chat},", Assert.Single(server.Requests).Text, StringComparison.Ordinal);
    }

    // It was tried again for 16 hours.
    [Theory]
    [InlineData("anna@example.org")]
    [InlineData("+7 912 000-00-00")]
    [InlineData("@")]
    [InlineData("9223372036854775808")]
    public async Task What_is_no_chat_is_given_up_at_once(string recipient)
    {
        await using var server = await LocalHttp.StartAsync(Sent);

        var result = await DeliverAsync(server, recipient);

        Assert.Equal((DeliveryOutcome.Dead, $"the lead's identification '{recipient}' is no chat of Telegram, a number or @name"), (result.Outcome, result.Reason));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(200, "<html>Welcome to the hotel's network</html>")]
    [InlineData(200, "")]
    [InlineData(502, "Bad Gateway")]
    [InlineData(302, "")]
    [InlineData(200, """{"ok":false}""")]
    public async Task An_answer_that_is_not_telegrams_is_tried_again(int status, string text)
    {
        await using var server = await LocalHttp.StartAsync(text, status);
        await using var bot = await StartAsync(server);

        await SayAsync(bot, "555");

        var message = (await Delivered.UntilAsync(bot, all => (int)all[0]!["delivery"]!["failures"]! > 0))[0]!;
        Assert.Equal("pending", (string?)message["delivery"]!["state"]);
        Assert.DoesNotContain("secret", message.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_blocked_the_bot_is_listed_with_telegrams_words()
    {
        await using var server = await LocalHttp.StartAsync("""{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""", 403);
        await using var bot = await StartAsync(server);

        await SayAsync(bot, "555");

        var message = (await Delivered.UntilAsync(bot, all => (string?)all[0]!["delivery"]!["state"] == "dead"))[0]!;
        Assert.Equal("Telegram answered 403: Forbidden: bot was blocked by the user", (string?)message["delivery"]!["reason"]);
    }

    [Fact]
    public async Task A_lead_that_gets_its_chat_later_is_written_to_when_the_message_is_delivered_again()
    {
        await using var server = await LocalHttp.StartAsync(Sent);
        await using var bot = await StartAsync(server);
        await SayAsync(bot, identification: null);
        var dead = (await Delivered.UntilAsync(bot, all => (string?)all[0]!["delivery"]!["state"] == "dead"))[0]!;

        bot.Execute("UPDATE Leads SET Identification = '555'");
        await bot.PostAsync($"messages/{dead["message_id"]}/redeliver");

        await Delivered.AllAsync(bot);
        Assert.Contains(server.Requests, request => request.Text.Contains("\"chat_id\":555", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("123")]
    [InlineData("123:")]
    [InlineData("abc:def")]
    [InlineData("1:a/../x")]
    public async Task What_is_no_token_of_telegrams_starts_no_bot_and_is_not_shown(string token)
    {
        using var folder = new TempFolder();
        folder.File("token.txt", token);
        folder.File("bot.json", """{ "id": 42, "name": "T", "channels": { "telegram": { "token_file": "token.txt" } } }""");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => folder.StartAsync());

        Assert.Equal("the token is not one of Telegram's, a number, a colon and letters ($.channels.telegram.token_file in bot.json).", exception.Message);
    }

    // It polls for updates, too, and is answered the same.
    private static Task<TestBot> StartAsync(LocalHttp server) => TestBot.StartAsync(
        $$"""
        {
          "id": 42, "name": "T", "scripts": { "says": { "commands": [{ "text": "Hello" }] } },
          "channels": { "telegram": { "token_file": "token.txt", "base_url": "{{server.Address}}" } }
        }
        """,
        files: new Dictionary<string, string> { ["token.txt"] = "1:the-secret" });

    private static async Task SayAsync(TestBot bot, string? identification)
    {
        var lead = (long)(await bot.PostAsync("leads", new { name = "Ann", identification, channel_code = "telegram" })).Success()["lead_id"]!;
        await bot.RunAsync(new { script_code = "says", lead_id = lead });
    }

    private static async Task<DeliveryResult> DeliverAsync(LocalHttp server, string recipient)
    {
        using var channel = new TelegramChannel(new TelegramOptions("1:the-secret") { BaseAddress = server.Address }, TimeProvider.System, NullLogger.Instance);
        return await channel.DeliverAsync(Deliveries.Create(new TextMessage("Hello"), recipient: recipient), TestContext.Current.CancellationToken);
    }
}
