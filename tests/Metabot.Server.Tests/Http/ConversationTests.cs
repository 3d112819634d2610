namespace Metabot.Server.Tests.Http;

// What a lead says over HTTP and what is kept of it.
public sealed class ConversationTests(ConversationTests.Fixture fixture) : IClassFixture<ConversationTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42, "name": "Test",
          "scripts": {
            "echo": { "commands": [{ "javascript": "const payload = bot.getWebhookPayload(); lead.setAttr('payload', payload ? JSON.stringify(payload) : 'none');" }, { "text": "{{ $payload }}" }] },
            "promo": { "commands": [{ "text": "promo" }] },
            "broken": { "commands": [{ "text": "never seen" }, { "add_tags": "never" }, { "javascript": "throw new Error('boom');" }] }
          },
          "routes": {
            "promo": { "script": "promo", "pattern": "^promo$", "deep_link": true },
            "broken": { "script": "broken", "pattern": "^break$" },
            "any": { "script": "echo" }
          }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("""{"text":"Hi"}""", "none")]
    [InlineData("""{"text":""}""", "none")]
    [InlineData("""{"text":"Hi","payload":{"a":{"b":[1,"ж"]}}}""", """{"a":{"b":[1,"ж"]}}""")]
    [InlineData("""{"text":"Hi","payload":{}}""", "{}")]
    [InlineData("""{"text":"Hi","deep_link":"promo"}""", "promo")]
    [InlineData("""{"text":"/start promo"}""", "promo")]
    [InlineData("""{"text":"/start  promo  "}""", "promo")]
    [InlineData("""{"text":"/start promo","deep_link":"other"}""", "none")]
    public async Task It_is_answered_by_what_it_says(string body, string answer)
    {
        var said = (await Bot.PostAsync($"leads/{await Bot.LeadAsync()}/messages", body)).Success();

        Assert.Equal(answer, (string?)Assert.Single(said["messages"]!.AsArray())!["text"]);
        Assert.Null(said["problem"]);
    }

    [Fact]
    public async Task A_message_that_is_sent_again_under_its_key_is_answered_as_the_first_time()
    {
        var lead = await Bot.LeadAsync();
        var first = await Bot.PostAsync($"leads/{lead}/messages", new { text = "Hi", key = "1" });
        await Bot.SayAsync(lead, new { text = "between" });

        var again = await Bot.PostAsync($"leads/{lead}/messages", new { text = "Hi", key = "1" });

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(4, (await Bot.ListAsync($"leads/{lead}/messages")).Count);
    }

    [Fact]
    public async Task Of_many_at_once_under_one_key_one_is_answered()
    {
        var lead = await Bot.LeadAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Bot.PostAsync($"leads/{lead}/messages", new { text = "Hi", key = "once" })));

        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Equal(2, (await Bot.ListAsync($"leads/{lead}/messages")).Count);
    }

    [Fact]
    public async Task One_key_may_be_of_messages_of_several_leads()
    {
        var (ann, bob) = (await Bot.LeadAsync(), await Bot.LeadAsync("Bob"));

        var first = await Bot.SayAsync(ann, new { text = "Hi", key = "k" });
        var second = await Bot.SayAsync(bob, new { text = "Hi", key = "k" });

        Assert.NotEqual((long)first["message_id"]!, (long)second["message_id"]!);
    }

    [Fact]
    public async Task A_script_that_fails_is_told_and_the_message_is_kept_without_what_the_script_did()
    {
        var lead = await Bot.LeadAsync();

        var said = await Bot.SayAsync(lead, new { text = "break", key = "b" });
        var again = await Bot.SayAsync(lead, new { text = "break", key = "b" });

        Assert.Contains("boom", (string?)said["problem"], StringComparison.Ordinal);
        Assert.Empty(said["messages"]!.AsArray());
        Assert.Equal(said.ToJsonString(), again.ToJsonString());
        Assert.Empty(await Bot.TagsAsync(lead));
        var kept = Assert.Single(await Bot.ListAsync($"leads/{lead}/messages"))!;
        Assert.Equal(("incoming", "break", (string?)said["problem"]), ((string?)kept["direction"], (string?)kept["text"], (string?)kept["problem"]));
    }

    [Theory]
    [InlineData("is_mute")]
    [InlineData("is_forwarded")]
    public async Task A_lead_that_is_off_or_handed_over_is_heard_and_not_answered(string flag)
    {
        var lead = await Bot.LeadAsync();
        await Bot.PatchAsync($"leads/{lead}", new Dictionary<string, object> { [flag] = true });

        var said = await Bot.SayAsync(lead, new { text = "Hi" });

        Assert.Empty(said["messages"]!.AsArray());
        Assert.Equal("Hi", (string?)Assert.Single(await Bot.ListAsync($"leads/{lead}/messages"))!["text"]);
        Assert.NotNull((await Bot.GetAsync($"leads/{lead}"))["last_activity"]);
    }

    [Fact]
    public async Task A_conversation_has_both_sides_in_their_order_with_what_each_brought()
    {
        var lead = await Bot.LeadAsync();
        await Bot.SayAsync(lead, new { text = "Hi", code = "t", payload = new { a = 1 } });

        var messages = await Bot.ListAsync($"leads/{lead}/messages");

        Assert.Equal(["incoming", "outgoing"], messages.Select(message => (string?)message!["direction"]));
        Assert.Equal(("t", """{"a":1}""", null), ((string?)messages[0]!["code"], messages[0]!["payload"]!.ToJsonString(), messages[0]!["content"]?.ToJsonString()));
        Assert.Equal(("text", null), ((string?)messages[1]!["content"]!["kind"], messages[1]!["payload"]?.ToJsonString()));
        Assert.Single(await Bot.ListAsync($"messages?lead_id={lead}"));
    }

    public sealed class Fixture() : SharedBot(Manifest);
}
