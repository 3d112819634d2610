using System.Text.Json.Nodes;
using System.Threading.Channels;
using Metabot.Server.Channels;
using Metabot.Server.Channels.Telegram;
using Metabot.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Metabot.Server.Tests.Channels;

public class TelegramChannelTests
{
    private const string Token = "123456:the-secret-of-the-bot";
    private const string Sent = """{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":555,"type":"private"}}}""";

    [Fact]
    public async Task A_text_goes_to_the_chat()
    {
        await using var server = await LocalHttp.StartAsync(Sent);

        Assert.Equal(DeliveryResult.Delivered, await DeliverAsync(server, new TextMessage("Привет")));

        var seen = Assert.Single(server.Requests);
        Assert.Equal($"/bot{Token}/sendMessage", seen.Path);
        AssertJson("""{"chat_id":555,"text":"Привет"}""", seen.Text);
    }

    [Fact]
    public async Task A_menu_is_an_inline_keyboard_with_its_lines()
    {
        await using var server = await LocalHttp.StartAsync(Sent);

        await DeliverAsync(server, new MenuMessage("Which?", [new("3", "Other", Line: 2), new("1", "Red", Line: 1), new("2", "Blue", Line: 1)]));

        AssertJson(
            """{"chat_id":555,"text":"Which?","reply_markup":{"inline_keyboard":[[{"text":"Red","callback_data":"1"},{"text":"Blue","callback_data":"2"}],[{"text":"Other","callback_data":"3"}]]}}""",
            Assert.Single(server.Requests).Text);
    }

    [Fact]
    public async Task A_file_elsewhere_is_sent_as_its_address()
    {
        await using var server = await LocalHttp.StartAsync(Sent);

        await DeliverAsync(server, new ImageMessage(new MessageFile("https://example.org/kettle.png"), "Ours"));

        var seen = Assert.Single(server.Requests);
        Assert.Equal($"/bot{Token}/sendPhoto", seen.Path);
        AssertJson("""{"chat_id":555,"photo":"https://example.org/kettle.png","caption":"Ours"}""", seen.Text);
    }

    [Fact]
    public async Task A_file_of_the_bot_is_uploaded_under_its_shown_name()
    {
        using var folder = new TempFolder();
        folder.File("files/price.txt", "kettle 5");
        await using var server = await LocalHttp.StartAsync(Sent);

        await DeliverAsync(server, new FileMessage(new MessageFile("files/price.txt", "Prices.txt"), "All of them"), folder.Path);

        var seen = Assert.Single(server.Requests);
        Assert.Equal($"/bot{Token}/sendDocument", seen.Path);
        Assert.Contains("filename=\"Prices.txt\"", seen.Text);
        Assert.Contains("kettle 5", seen.Text);
        Assert.Contains("All of them", seen.Text);
    }

    [Fact]
    public async Task A_text_that_is_too_long_becomes_several_messages_in_their_order()
    {
        await using var server = await LocalHttp.StartAsync(Sent);

        Assert.Equal(DeliveryResult.Delivered, await DeliverAsync(server, new TextMessage(new string('a', 4000) + "\n" + new string('b', 4000) + " " + new string('c', 90))));

        Assert.Equal(
            [new string('a', 4000), new string('b', 4000) + " " + new string('c', 90)],
            server.Requests.Select(request => (string)JsonNode.Parse(request.Text)!["text"]!));
    }

    [Fact]
    public async Task The_answers_of_a_menu_stand_below_the_last_part_of_its_question()
    {
        await using var server = await LocalHttp.StartAsync(Sent);

        await DeliverAsync(server, new MenuMessage(new string('a', 4096) + " which?", [new("1", "Red")]));

        Assert.Equal(
            [(4096, false), (6, true)],
            server.Requests.Select(request => JsonNode.Parse(request.Text)!).Select(body => (((string)body["text"]!).Length, body["reply_markup"] is not null)));
    }

    [Fact]
    public async Task A_caption_that_is_too_long_goes_on_below_the_picture()
    {
        await using var server = await LocalHttp.StartAsync(Sent);

        await DeliverAsync(server, new ImageMessage(new MessageFile("https://example.org/kettle.png"), new string('a', 1024) + " " + new string('b', 2000)));

        var (picture, rest) = (server.Requests.First(), server.Requests.Last());
        Assert.Equal(($"/bot{Token}/sendPhoto", 1024), (picture.Path, ((string)JsonNode.Parse(picture.Text)!["caption"]!).Length));
        Assert.Equal(($"/bot{Token}/sendMessage", new string('b', 2000)), (rest.Path, (string)JsonNode.Parse(rest.Text)!["text"]!));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("absent.png")]
    [InlineData("../outside.txt")]
    [InlineData("/etc/hostname")]
    public async Task A_file_that_is_not_in_the_bots_folder_is_dead(string source)
    {
        using var folder = new TempFolder();
        var bot = Path.GetDirectoryName(folder.File("bot/bot.json", "{}"))!;
        folder.File("outside.txt", "secret");
        await using var server = await LocalHttp.StartAsync(Sent);

        var result = await DeliverAsync(server, new ImageMessage(new MessageFile(source)), bot);

        Assert.Equal((DeliveryOutcome.Dead, $"there is no file '{source}' in the bot's folder"), (result.Outcome, result.Reason));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(400, DeliveryOutcome.Dead, null)]
    [InlineData(403, DeliveryOutcome.Dead, null)]
    [InlineData(401, DeliveryOutcome.Retry, null)]
    [InlineData(429, DeliveryOutcome.Retry, 17)]
    [InlineData(500, DeliveryOutcome.Retry, null)]
    public async Task A_refusal_says_whether_a_second_try_makes_sense(int status, DeliveryOutcome outcome, int? seconds)
    {
        var parameters = seconds is null ? "" : $$""","parameters":{"retry_after":{{seconds}}}""";
        await using var server = await LocalHttp.StartAsync($$"""{"ok":false,"error_code":{{status}},"description":"Because"{{parameters}}}""", status);

        var result = await DeliverAsync(server, new TextMessage("Hello"));

        Assert.Equal((outcome, $"Telegram answered {status}: Because", seconds), (result.Outcome, result.Reason, (int?)result.RetryAfter?.TotalSeconds));
    }

    [Fact]
    public async Task A_lead_without_a_chat_and_an_email_are_dead()
    {
        await using var server = await LocalHttp.StartAsync(Sent);

        var chatless = await DeliverAsync(server, new TextMessage("Hello"), recipient: null);
        var email = await DeliverAsync(server, new EmailMessage(["a@example.org"], "", ""));

        Assert.Equal("the lead has no identification, which is its chat in Telegram", chatless.Reason);
        Assert.Equal((DeliveryOutcome.Dead, DeliveryOutcome.Dead), (chatless.Outcome, email.Outcome));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_server_that_is_away_is_an_exception_without_the_token()
    {
        var server = await LocalHttp.StartAsync(Sent);
        await server.DisposeAsync();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => DeliverAsync(server, new TextMessage("Hello")));

        Assert.DoesNotContain("the-secret", failure.ToString());
    }

    [Fact]
    public async Task What_leads_write_and_choose_is_received_and_acknowledged()
    {
        var asked = Channel.CreateUnbounded<JsonNode>();
        await using var server = await LocalHttp.StartAsync(async context =>
        {
            if (context.Request.Path.Value!.EndsWith("/answerCallbackQuery", StringComparison.Ordinal))
            {
                await context.Response.WriteAsync("""{"ok":true,"result":true}""");
                return;
            }

            var body = JsonNode.Parse(context.Request.Body)!;
            asked.Writer.TryWrite(body);
            if ((int?)body["offset"] is > 0)
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }

            await context.Response.WriteAsync("""
                {"ok":true,"result":[
                  {"update_id":8,"message":{"message_id":1,"date":1,"chat":{"id":555,"type":"private"},"from":{"id":555,"is_bot":false,"first_name":"Анна","last_name":"К"},"text":"Привет"}},
                  {"update_id":9,"callback_query":{"id":"q1","from":{"id":555,"is_bot":false,"first_name":"Анна"},"chat_instance":"1","data":"red","message":{"message_id":2,"date":1,"chat":{"id":555,"type":"private"}}}},
                  {"update_id":10,"message":{"message_id":3,"date":1,"chat":{"id":-7,"type":"group","title":"Team"},"photo":[{"file_id":"f","file_unique_id":"u","width":1,"height":1}],"caption":"Look"}}]}
                """);
        });
        using var channel = Create(server);
        using var stop = new CancellationTokenSource();
        var received = new List<ReceivedMessage>();

        var receiving = channel.ReceiveAsync((message, _) => AddAsync(received, message), stop.Token);
        await asked.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();
        var second = await asked.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving).WithinLimitAsync();
        Assert.Equal(
            [("8", "555", "Анна К", "Привет", null), ("9", "555", "Анна", null, "red"), ("10", "-7", "Team", "Look", null)],
            received.Select(message => (message.Key, message.Sender, message.Name, message.Text, message.Code)));
        Assert.Equal("red", received[1].Payload.GetProperty("callback_query").GetProperty("data").GetString());
        Assert.Equal(11, (int?)second["offset"]);
        Assert.Contains(server.Requests, request => request.Text.Contains("q1", StringComparison.Ordinal));
    }

    private static Task AddAsync(List<ReceivedMessage> received, ReceivedMessage message)
    {
        received.Add(message);
        return Task.CompletedTask;
    }

    private static TelegramChannel Create(LocalHttp server) =>
        new(new TelegramOptions(Token) { BaseAddress = server.Address }, TimeProvider.System, NullLogger.Instance);

    private static async Task<DeliveryResult> DeliverAsync(LocalHttp server, OutgoingMessage message, string folder = "", string? recipient = "555")
    {
        using var channel = Create(server);
        return await channel.DeliverAsync(Deliveries.Create(message, recipient: recipient, folder: folder), TestContext.Current.CancellationToken);
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
