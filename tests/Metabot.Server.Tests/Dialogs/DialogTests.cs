namespace Metabot.Server.Tests.Dialogs;

public sealed class DialogTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "statuses": ["new", "client"],
          "scripts": {
            "order": {
              "commands": [
                { "javascript": "memory.setAttr('began', 'yes');" },
                { "ask": { "text": "How many, {{ $name }}?", "attribute": "count" } },
                { "run_script": "address" },
                { "text": "{{ $count }} to {{ $address }}, {{ &$began }}, {{ request.from }}, {{ ticket.subject }}" }
              ]
            },
            "address": { "commands": [{ "text": "Nearly done." }, { "ask": { "text": "Where to?", "attribute": "address" } }] },
            "help": { "commands": [{ "text": "Help" }] },
            "hello": { "commands": [{ "text": "Hello" }] },
            "promo": { "commands": [{ "text": "Promo" }] },
            "client": { "commands": [{ "text": "Dear client" }] },
            "context": { "commands": [{ "text": "In context" }] },
            "fails": { "commands": [{ "text": "never" }, { "add_tags": "never" }, { "javascript": "throw new Error('boom');" }] },
            "last": { "commands": [{ "text": "{{ $last }}" }, { "javascript": "bot.sendMessage('JavaScript says ' + isFirstImmediateCall);" }] },
            "operator": { "commands": [{ "to_operator": { "status": "client" } }, { "text": "One moment" }] },
            "back": { "commands": [{ "to_bot": true }, { "text": "I am back" }] },
            "otherwise": { "kind": "fallback", "commands": [{ "text": "What?" }] }
          },
          "routes": {
            "order": { "pattern": "^order$", "script": "order" },
            "promo": { "deep_link": true, "pattern": "^{{ ^#spring.sale }}$", "script": "promo" },
            "client": { "status": "client", "pattern": "who", "script": "client" },
            "context": { "context": "inside", "script": "context" },
            "help": { "pattern": "help|помощь", "script": "help" },
            "fails": { "pattern": "fail", "script": "fails" },
            "last": { "pattern": "last", "script": "last" },
            "operator": { "pattern": "operator", "script": "operator" }
          }
        }
        """;

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_script_waits_for_each_answer_also_inside_another_script()
    {
        var lead = await _bot.LeadAsync();

        Assert.Equal(["How many, Ann?"], await _bot.SayAsync(lead, "Order"));
        Assert.Equal(["Nearly done.", "Where to?"], await _bot.SayAsync(lead, "three"));
        Assert.Equal(["three to Perm, yes, , "], await _bot.SayAsync(lead, "Perm"));
        Assert.Equal(["What?"], await _bot.SayAsync(lead, "Perm"));

        Assert.Equal("""{"count":"three","address":"Perm"}""", (await _bot.GetAsync($"leads/{lead}"))["attributes"]!.ToJsonString());
    }

    [Fact]
    public async Task What_a_job_asks_goes_on_with_its_input_and_its_ticket()
    {
        var lead = await _bot.LeadAsync();
        var ticket = (long)(await _bot.PostAsync("tickets", new { fields = new { subject = "Kettle" } })).Success()["ticket_id"]!;

        await _bot.RunAsync(new { script_code = "order", lead_id = lead, ticket_id = ticket, script_request_params = new { from = "shop" } });
        await _bot.SayAsync(lead, "2");

        Assert.Equal(["2 to Perm, yes, shop, Kettle"], await _bot.SayAsync(lead, "Perm"));
    }

    [Fact]
    public async Task A_job_that_asks_nothing_leaves_the_question_open_and_one_that_asks_takes_its_place()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "order");

        await _bot.RunAsync(new { script_code = "hello", lead_id = lead });
        Assert.Equal(["Nearly done.", "Where to?"], await _bot.SayAsync(lead, "2"));

        await _bot.RunAsync(new { script_code = "order", lead_id = lead });
        Assert.Equal(["Nearly done.", "Where to?"], await _bot.SayAsync(lead, "3"));
    }

    [Fact]
    public async Task A_dialog_survives_a_restart()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "order");

        _bot = await _bot.RestartAsync();

        Assert.Equal(["Nearly done.", "Where to?"], await _bot.SayAsync(lead, "2"));
    }

    [Theory]
    [InlineData("""{ "text": "I need HELP!" }""", "Help")]
    [InlineData("""{ "text": "Помощь" }""", "Help")]
    [InlineData("""{ "text": "orders" }""", "What?")]
    [InlineData("""{ "text": "/start spring.sale" }""", "Promo")]
    [InlineData("""{ "text": "hi", "deep_link": "spring.sale" }""", "Promo")]
    [InlineData("""{ "text": "/start springXsale" }""", "What?")]
    [InlineData("""{ "text": "spring.sale" }""", "What?")]
    [InlineData("""{ "text": "who" }""", "What?")]
    [InlineData("""{ "code": "help" }""", "Help")]
    [InlineData("""{ "payload": { "photo": 1 } }""", "What?")]
    public async Task A_message_goes_by_the_first_route_that_takes_it_or_else_to_the_fallback(string message, string answer)
    {
        var lead = await _bot.LeadAsync();

        var answers = await _bot.SayAsync(lead, System.Text.Json.Nodes.JsonNode.Parse(message)!);

        Assert.Equal([answer], answers["messages"]!.AsArray().Select(sent => (string)sent!["text"]!));
    }

    [Fact]
    public async Task Routes_ask_for_the_leads_status_and_context()
    {
        var lead = await _bot.LeadAsync();

        await _bot.PatchAsync($"leads/{lead}", new { status = "client" });
        Assert.Equal(["Dear client"], await _bot.SayAsync(lead, "who"));

        await _bot.PatchAsync($"leads/{lead}", new { add_contexts = "inside" });
        Assert.Equal(["In context"], await _bot.SayAsync(lead, "anything"));
    }

    [Fact]
    public async Task A_message_whose_script_fails_is_kept_with_the_reason_and_changes_nothing_else()
    {
        var lead = await _bot.LeadAsync();

        var answer = await _bot.SayAsync(lead, new { text = "fail" });

        Assert.Contains("boom", (string?)answer["problem"]);
        Assert.Empty(answer["messages"]!.AsArray());
        Assert.Empty(await _bot.TagsAsync(lead));
        var kept = Assert.Single(await _bot.ListAsync($"leads/{lead}/messages"))!;
        Assert.Equal(("incoming", "fail"), ((string?)kept["direction"], (string?)kept["text"]));
        Assert.Contains("boom", (string?)kept["problem"]);
        Assert.NotNull((string?)(await _bot.GetAsync($"leads/{lead}"))["last_activity"]);
    }

    [Fact]
    public async Task A_conversation_is_read_back_in_its_order()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "help");
        await _bot.RunAsync(new { script_code = "hello", lead_id = lead });

        var messages = await _bot.ListAsync($"leads/{lead}/messages");

        Assert.Equal([("incoming", "help"), ("outgoing", "Help"), ("outgoing", "Hello")], messages.Select(message => ((string)message!["direction"]!, (string)message["text"]!)));
        Assert.Equal(["Help", "Hello"], await _bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_lead_with_an_operator_is_heard_and_not_answered_until_it_is_given_back()
    {
        var lead = await _bot.LeadAsync();

        Assert.Equal(["One moment"], await _bot.SayAsync(lead, "operator"));
        var view = await _bot.GetAsync($"leads/{lead}");
        Assert.Equal((true, "client"), ((bool)view["is_forwarded"]!, (string)view["status"]!));
        Assert.Empty(await _bot.SayAsync(lead, "help"));

        await _bot.RunAsync(new { script_code = "back", lead_id = lead });
        Assert.Equal(["Help"], await _bot.SayAsync(lead, "help"));
        Assert.Equal(3, (await _bot.ListAsync($"leads/{lead}/messages")).Count(message => (string?)message!["direction"] == "incoming"));
    }

    [Fact]
    public async Task A_lead_that_is_off_is_heard_and_not_answered()
    {
        var lead = await _bot.LeadAsync();
        await _bot.PatchAsync($"leads/{lead}", new { is_mute = true });

        Assert.Empty(await _bot.SayAsync(lead, "help"));

        Assert.Equal("help", (string?)Assert.Single(await _bot.ListAsync($"leads/{lead}/messages"))!["text"]);
    }

    [Fact]
    public async Task JavaScript_speaks_to_the_lead()
    {
        var lead = await _bot.LeadAsync();

        Assert.Equal(["", "JavaScript says false"], await _bot.SayAsync(lead, "last"));
    }

    [Fact]
    public async Task Messages_of_one_lead_are_answered_one_after_the_other()
    {
        var lead = await _bot.LeadAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _bot.SayAsync(lead, new { text = "order" })));

        // Each takes the others' words for its answers.
        var texts = all.SelectMany(one => one["messages"]!.AsArray()).Select(message => (string)message!["text"]!).ToList();
        Assert.Equal(2, texts.Count(text => text == "How many, Ann?"));
        Assert.Single(texts, "order to order, yes, , ");
    }

    [Fact]
    public async Task A_message_that_comes_twice_under_one_key_is_answered_once()
    {
        var (lead, other) = (await _bot.LeadAsync(), await _bot.LeadAsync("Bob"));

        var first = await _bot.SayAsync(lead, new { text = "order", key = "1" });
        var again = await _bot.SayAsync(lead, new { text = "order", key = "1" });
        var others = await _bot.SayAsync(other, new { text = "order", key = "1" });

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal("How many, Bob?", (string?)others["messages"]![0]!["text"]);
        Assert.Equal(2, (await _bot.ListAsync($"leads/{lead}/messages")).Count);
        Assert.Equal(["Nearly done.", "Where to?"], await _bot.SayAsync(lead, "2"));
    }

    [Theory]
    [InlineData("{}", "text", "text is missing")]
    [InlineData("{ \"key\": \"1\" }", "text", "text is missing")]
    [InlineData("""{ "text": 5 }""", "text", "text must be a string")]
    [InlineData("""{ "txt": "x" }""", "txt", "did you mean 'text'?")]
    [InlineData("""{ "payload": "x" }""", "payload", "payload must be a JSON object")]
    public async Task A_bad_message_is_refused_with_the_field(string body, string field, string message)
    {
        var answer = await _bot.PostAsync($"leads/{await _bot.LeadAsync()}/messages", body);

        Assert.Equal((400, field), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }

    [Fact]
    public async Task A_message_of_nobody_is_404()
    {
        Assert.Equal(404, (await _bot.PostAsync("leads/9999/messages", new { text = "x" })).Status);
        Assert.Equal(404, (await _bot.AskAsync("bots/42/leads/9999/messages")).Status);
    }
}
