using System.Text.Json.Nodes;
using System.Threading.Channels;
using Metabot.Tests;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Tests.Channels;

// A dialog by Telegram from end to end: what somebody writes there is answered there, once, also over a restart.
public sealed class TelegramDialogTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42, "name": "Test",
          "scripts": {
            "menu": { "commands": [{ "text": "Hello, {{ $name }}" }], "menu": [{ "caption": "Tea", "script": "tea", "code": "t" }] },
            "tea": { "commands": [{ "ask": { "text": "How many?", "attribute": "n" } }, { "text": "{{ $n }} cups" }] },
            "broken": { "commands": [{ "javascript": "throw new Error('boom');" }] }
          },
          "routes": { "broken": { "script": "broken", "pattern": "^break$" }, "any": { "script": "menu" } },
          "channels": { "telegram": { "token_file": "token.txt", "base_url": "BASE" } }
        }
        """;

    private readonly Channel<string> _updates = Channel.CreateUnbounded<string>();
    private readonly Channel<JsonNode> _sent = Channel.CreateUnbounded<JsonNode>();
    private readonly Channel<int> _offsets = Channel.CreateUnbounded<int>();
    private LocalHttp _telegram = null!;
    private TestBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await LocalHttp.StartAsync(AnswerAsync);
        _bot = await TestBot.StartAsync(
            Manifest.Replace("BASE", _telegram.Address.ToString(), StringComparison.Ordinal), files: new Dictionary<string, string> { ["token.txt"] = "1:secret" });
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_menu_a_button_and_a_question_lead_to_an_answer()
    {
        Say(1, "Hi");
        var menu = await NextAsync();
        Assert.Equal("Hello, Анна К", (string?)menu["text"]);
        Assert.Equal("t", (string?)menu["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"]);
        Press(2, "t");
        Assert.Equal("How many?", await NextTextAsync());
        Say(3, "5");
        Assert.Equal("5 cups", await NextTextAsync());

        var lead = Assert.Single(await _bot.ListAsync("leads"))!;
        Assert.Equal(("Анна К", "555", "telegram"), ((string?)lead["name"], (string?)lead["identification"], (string?)lead["channel_code"]));
        Assert.Equal(["Hi", "", "5"], (await _bot.ListAsync("leads/1/messages")).Where(message => (string?)message!["direction"] == "incoming").Select(message => (string?)message!["text"]));
    }

    [Fact]
    public async Task An_update_that_comes_again_is_answered_once()
    {
        Say(1, "Hi");
        await NextAsync();
        Say(1, "Hi");
        Say(2, "t");

        Assert.Equal("How many?", await NextTextAsync());
        Assert.Equal(2, (await _bot.ListAsync("leads/1/messages")).Count(message => (string?)message!["direction"] == "incoming"));
    }

    [Fact]
    public async Task What_was_handled_is_acknowledged_and_what_comes_after_a_restart_goes_on()
    {
        Say(7, "Hi");
        await NextAsync();
        while (await _offsets.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync() != 8)
        {
            // The calls before it had nothing to acknowledge.
        }

        _bot = await _bot.RestartAsync();
        Say(8, "t");

        Assert.Equal("How many?", await NextTextAsync());
    }

    [Fact]
    public async Task A_script_that_fails_is_kept_with_its_reason_and_the_next_message_is_answered()
    {
        Say(1, "break");
        Say(2, "Hi");

        Assert.Equal("Hello, Анна К", await NextTextAsync());
        var failed = (await _bot.ListAsync("leads/1/messages"))[0]!;
        Assert.Contains("boom", (string?)failed["problem"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_chats_are_two_leads_although_they_have_one_name()
    {
        Say(1, "Hi", chat: 555);
        Say(2, "Hi", chat: 556);

        var chats = new HashSet<string>();
        while (chats.Count < 2)
        {
            chats.Add((await NextAsync())["chat_id"]!.ToString());
        }

        Assert.Equal(["555", "556"], (await _bot.ListAsync("leads")).Select(lead => (string)lead!["identification"]!).Order());
    }

    [Fact]
    public async Task Updates_of_kinds_that_nobody_reads_are_passed_by()
    {
        _updates.Writer.TryWrite("""{"update_id":1,"poll":{"id":"1","question":"?","options":[],"total_voter_count":0,"is_closed":false,"is_anonymous":true,"type":"regular","allows_multiple_answers":false}}""");
        Say(2, "Hi");

        Assert.Equal("Hello, Анна К", await NextTextAsync());
    }

    private void Say(int update, string text, long chat = 555) => _updates.Writer.TryWrite(
        $$$"""{"update_id":{{{update}}},"message":{"message_id":{{{update}}},"date":1,"chat":{"id":{{{chat}}},"type":"private"},"from":{"id":{{{chat}}},"is_bot":false,"first_name":"Анна","last_name":"К"},"text":"{{{text}}}"}}""");

    private void Press(int update, string code) => _updates.Writer.TryWrite(
        $$$$"""{"update_id":{{{{update}}}},"callback_query":{"id":"q{{{{update}}}}","from":{"id":555,"is_bot":false,"first_name":"Анна"},"chat_instance":"1","data":"{{{{code}}}}","message":{"message_id":2,"date":1,"chat":{"id":555,"type":"private"}} }}""");

    private Task<JsonNode> NextAsync() => _sent.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();

    private async Task<string?> NextTextAsync() => (string?)(await NextAsync())["text"];

    private async Task AnswerAsync(HttpContext context)
    {
        var method = context.Request.Path.Value!.Split('/')[^1];
        var body = await JsonNode.ParseAsync(context.Request.Body) ?? new JsonObject();
        if (method == "getUpdates")
        {
            _offsets.Writer.TryWrite((int?)body["offset"] ?? 0);
            await context.Response.WriteAsync($$"""{"ok":true,"result":[{{await NextUpdateAsync(context.RequestAborted)}}]}""");
            return;
        }

        if (method == "sendMessage")
        {
            _sent.Writer.TryWrite(body);
        }

        await context.Response.WriteAsync(method == "answerCallbackQuery" ? """{"ok":true,"result":true}""" : """{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":555,"type":"private"}}}""");
    }

    // Until the bot hangs up, as Telegram does.
    private async Task<string> NextUpdateAsync(CancellationToken hungUp)
    {
        try
        {
            return await _updates.Reader.ReadAsync(hungUp);
        }
        catch (OperationCanceledException)
        {
            return "";
        }
    }
}
