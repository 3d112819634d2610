namespace Metabot.Server.Tests.Dialogs;

// What happens in the middle of a dialog: the bot is loaded anew or started again, jobs come, several things wait at once.
public sealed class MiddleTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "statuses": ["new", "client"],
          "scripts": {
            "order": { "commands": [
              { "javascript": "memory.setAttr('cart', ['tea']);" },
              { "ask": { "text": "How many?", "attribute": "count" } },
              { "run_script": "where" },
              { "javascript": "memory.setAttr('cart', [...memory.getAttr('cart'), lead.getAttr('count')]);" },
              { "text": "{{ &$cart }} to {{ $address }} by {{ request.by }} for {{ ticket.title }}" }] },
            "where": { "commands": [{ "code": "where", "ask": { "text": "Where to?", "attribute": "address" } }] },
            "loop": { "commands": [{ "callback": { "text": "Say it", "javascript": "memory.setAttr('n', (memory.getAttr('n') ?? 0) + 1); bot.sendMessage(String(memory.getAttr('n'))); return lead.getLastRequest() === 'end';" } }, { "text": "Ended at {{ &$n }}" }] },
            "menu": { "commands": [{ "text": "Pick" }], "menu": [{ "caption": "Order", "script": "order" }, { "caption": "Loop", "script": "loop" }] },
            "note": { "commands": [{ "text": "By the way" }] },
            "other": { "commands": [{ "ask": { "text": "Other?", "attribute": "other" } }, { "text": "other: {{ $other }}" }] },
            "fallback": { "kind": "fallback", "commands": [{ "text": "What?" }, { "repeat": true }] }
          },
          "routes": {
            "order": { "pattern": "^order$", "script": "order" }, "loop": { "pattern": "^loop$", "script": "loop" }, "menu": { "pattern": "^menu$", "script": "menu" }
          }
        }
        """;

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_restart_between_any_two_messages_changes_nothing()
    {
        var lead = await _bot.LeadAsync();
        var ticket = (long)(await _bot.PostAsync("tickets", new { title = "T1" })).Success()["ticket_id"]!;
        await _bot.RunAsync(new { script_code = "order", lead_id = lead, ticket_id = ticket, script_request_params = new { by = "bike" } });

        _bot = await _bot.RestartAsync();
        Assert.Equal(["Where to?"], await _bot.SayAsync(lead, "2"));
        _bot = await _bot.RestartAsync();

        Assert.Equal(["[\"tea\",\"2\"] to Perm by bike for T1"], await _bot.SayAsync(lead, "Perm"));
        Assert.Equal(["What?"], await _bot.SayAsync(lead, "Perm"));
    }

    [Fact]
    public async Task A_loop_counts_on_over_a_restart()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "loop");
        await _bot.SayAsync(lead, "a");

        _bot = await _bot.RestartAsync();

        Assert.Equal(["2"], await _bot.SayAsync(lead, "b"));
        Assert.Equal(["3", "Ended at 3"], await _bot.SayAsync(lead, "end"));
    }

    [Fact]
    public async Task An_open_menu_is_open_after_a_restart()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "menu");

        _bot = await _bot.RestartAsync();

        Assert.Equal(["How many?"], await _bot.SayAsync(lead, "order"));
    }

    [Theory]
    [InlineData("\"How many?\"", "\"How many cups?\"", "What?")]
    [InlineData("{ \"run_script\": \"where\" }", "{ \"text\": \"No address\" }", "No address")]
    [InlineData("{ \"javascript\": \"memory.setAttr('cart', ['tea']);\" },", "", "Where to?")]
    [InlineData("\"order\": { \"commands\": [", "\"order\": { \"commands\": [{ \"text\": \"New first\" }, { \"text\": \"and second\" },", "Where to?")]
    [InlineData("\"statuses\": [\"new\", \"client\"],", "", "Where to?")]
    [InlineData("\"^order$\"", "\"^buy$\"", "Where to?")]
    public async Task A_bot_that_changes_in_the_middle_goes_on_where_the_question_still_is(string part, string changed, string first)
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "order");

        await ReloadAsync(Manifest.Replace(part, changed, StringComparison.Ordinal));

        Assert.Equal(first, (await _bot.SayAsync(lead, "2"))[0]);
    }

    [Fact]
    public async Task A_command_with_a_code_is_found_when_its_text_has_changed()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "order");
        await _bot.SayAsync(lead, "2");

        await ReloadAsync(Manifest.Replace("\"Where to?\", \"attribute\": \"address\"", "\"To which street?\", \"attribute\": \"street\"", StringComparison.Ordinal));
        await _bot.SayAsync(lead, "Lenina");

        Assert.Equal("""{"count":"2","street":"Lenina"}""", (await _bot.GetAsync($"leads/{lead}"))["attributes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_job_that_only_speaks_leaves_the_question_and_what_repeat_asks()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "menu");

        await _bot.RunAsync(new { script_code = "note", lead_id = lead });

        Assert.Equal(["What?", "Pick"], await _bot.SayAsync(lead, "hm"));
        Assert.Equal(["How many?"], await _bot.SayAsync(lead, "Order"));
        await _bot.RunAsync(new { script_code = "note", lead_id = lead });
        Assert.Equal(["Where to?"], await _bot.SayAsync(lead, "2"));
    }

    [Fact]
    public async Task Of_two_jobs_that_ask_the_last_one_is_answered_and_the_first_is_over()
    {
        var lead = await _bot.LeadAsync();
        await _bot.RunAsync(new { script_code = "order", lead_id = lead });
        await _bot.RunAsync(new { script_code = "other", lead_id = lead });

        Assert.Equal(["other: x"], await _bot.SayAsync(lead, "x"));
        Assert.Equal(["What?"], await _bot.SayAsync(lead, "y"));
        Assert.Equal("""{"other":"x"}""", (await _bot.GetAsync($"leads/{lead}"))["attributes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_job_that_fails_leaves_the_dialog_where_it_stands()
    {
        var lead = await _bot.LeadAsync();
        await _bot.SayAsync(lead, "order");
        await ReloadAsync(Manifest.Replace("{ \"text\": \"By the way\" }", "{ \"ask\": { \"text\": \"Never?\", \"attribute\": \"never\" } }, { \"text\": \"x\" }", StringComparison.Ordinal)
            .Replace("\"note\": { \"commands\": [", "\"note\": { \"commands\": [{ \"javascript\": \"throw new Error('boom');\" },", StringComparison.Ordinal));

        Assert.Equal("failed", (string?)(await _bot.RunAsync(new { script_code = "note", lead_id = lead }))["status"]);

        Assert.Equal(["Where to?"], await _bot.SayAsync(lead, "2"));
    }

    [Fact]
    public async Task A_broadcast_that_asks_takes_the_place_of_each_leads_question()
    {
        var (ann, bob) = (await _bot.LeadAsync(), await _bot.LeadAsync("Bob"));
        await _bot.SayAsync(ann, "order");
        await ReloadAsync(Manifest.Replace("\"routes\":", "\"broadcasts\": { \"all\": { \"script\": \"other\" } }, \"routes\":", StringComparison.Ordinal));

        await _bot.RunAsync(new { broadcast_code = "all" });

        Assert.Equal(["other: a"], await _bot.SayAsync(ann, "a"));
        Assert.Equal(["other: b"], await _bot.SayAsync(bob, "b"));
    }

    [Fact]
    public async Task Memory_of_a_scenario_is_not_there_in_the_next()
    {
        var lead = await _bot.LeadAsync();
        foreach (var said in (string[])["loop", "a", "b", "end", "loop"])
        {
            await _bot.SayAsync(lead, said);
        }

        Assert.Equal(["1"], await _bot.SayAsync(lead, "a"));
    }

    private Task ReloadAsync(string manifest)
    {
        _bot.WriteManifest(manifest);
        return _bot.Server.ReloadAsync(TestContext.Current.CancellationToken);
    }
}
