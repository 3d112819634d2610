namespace Metabot.Server.Tests.Dialogs;

public sealed class CallbackTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "guess": {
              "commands": [
                { "callback": { "text": "Guess", "immediate": true, "error": "No number", "javascript": { "file": "guess.js" } } },
                { "text": "Right" }
              ]
            },
            "later": { "commands": [{ "callback": { "javascript": "lead.setAttr('first', isFirstImmediateCall); return lead.getAttr('first') !== 'never';" } }, { "text": "On" }] },
            "fails": { "commands": [{ "callback": { "javascript": "if (bot.getWebhookPayload().stop) { bot.stop(); return true; } throw new Error('boom');" } }, { "text": "never" }] }
          },
          "routes": {
            "guess": { "pattern": "^guess$", "script": "guess" },
            "later": { "pattern": "^later$", "script": "later" },
            "fails": { "pattern": "^fails$", "script": "fails" }
          }
        }
        """;

    private const string Guess = """
        if (isFirstImmediateCall) { bot.sendMessage('I think of a number'); return false; }
        const said = bot.getWebhookPayload()?.number;
        if (said === undefined) { throw new Error('no number'); }
        if (said === 7) { return; }
        bot.sendMessage(said < 7 ? 'More' : 'Less');
        return false;
        """;

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest, files: new Dictionary<string, string> { ["guess.js"] = Guess });

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_dialog_stays_at_a_callback_until_it_returns_anything_but_false()
    {
        var lead = await _bot.LeadAsync();

        Assert.Equal(["Guess", "I think of a number"], await _bot.SayAsync(lead, "guess"));
        Assert.Equal(["More"], await NumberAsync(lead, new { number = 3 }));
        Assert.Equal(["Less"], await NumberAsync(lead, new { number = 9 }));
        Assert.Equal(["No number"], await _bot.SayAsync(lead, "seven"));
        Assert.Equal(["Right"], await NumberAsync(lead, new { number = 7 }));
        Assert.Empty(await NumberAsync(lead, new { number = 7 }));
    }

    [Fact]
    public async Task Without_an_immediate_call_the_first_is_that_of_the_first_message()
    {
        var lead = await _bot.LeadAsync();

        Assert.Empty(await _bot.SayAsync(lead, "later"));
        Assert.Equal(["On"], await _bot.SayAsync(lead, "now"));
    }

    [Fact]
    public async Task A_callback_that_throws_leaves_the_dialog_where_it_is_and_one_that_stops_ends_it()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "fails");

        var failed = await _bot.SayAsync(lead, new { payload = new { } });
        Assert.Contains("boom", (string?)failed["problem"]);

        Assert.Empty(await NumberAsync(lead, new { stop = true }));
        Assert.Empty(await _bot.SayAsync(lead, "anything"));
    }

    private async Task<string[]> NumberAsync(long lead, object payload)
    {
        var answer = await _bot.SayAsync(lead, new { payload });
        Assert.Null((string?)answer["problem"]);
        return [.. answer["messages"]!.AsArray().Select(message => (string)message!["text"]!)];
    }
}
