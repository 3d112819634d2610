namespace Metabot.Server.Tests.Dialogs;

// What a callback's JavaScript may return, and where the dialog stands then.
public sealed class CallbackLoopTests(CallbackLoopTests.Fixture bot) : IClassFixture<CallbackLoopTests.Fixture>
{
    private const string Scripts = """
        "value": { "commands": [{ "callback": { "javascript": "return eval_of(bot.getWebhookPayload()?.value); function eval_of(v) { return v === 'undefined' ? undefined : v; }" } }, { "text": "on" }] },
        "collects": { "commands": [{ "callback": { "text": "Items?", "javascript": "const said = lead.getLastRequest(); if (said === 'done') { return true; } memory.setAttr('all', (memory.getAttr('all') ?? '') + said + ';'); return false;" } }, { "text": "{{ &$all }}" }] },
        "jumps": { "commands": [{ "callback": { "javascript": "bot.run({ script_code: 'other' }); return false;" } }, { "text": "never" }] },
        "other": { "commands": [{ "text": "other" }] },
        "errors": { "commands": [{ "callback": { "text": "Number?", "error": "No number, {{ $name }}", "javascript": "lead.setAttr('tries', Number(lead.getAttr('tries') ?? 0) + 1); if (!/^[0-9]+$/.test(lead.getLastRequest())) { throw new Error('no'); }" } }, { "text": "{{ $tries }}" }] },
        "at_once": { "commands": [{ "callback": { "text": "Hello", "immediate": true, "javascript": "return isFirstImmediateCall ? undefined : false;" } }, { "text": "on at once" }] },
        "two": { "commands": [{ "callback": { "text": "First", "javascript": "return lead.getLastRequest() === 'a';" } }, { "callback": { "text": "Second", "javascript": "return lead.getLastRequest() === 'b';" } }, { "text": "both" }] },
        "within": { "commands": [{ "run_script": "collects" }, { "text": "after" }] },
        "plans": { "commands": [{ "callback": { "javascript": "bot.scheduleJob({ script_code: 'other', lead_id: leadId, run_after_sec: 900 }); return false;" } }] }
        """;

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", true)]
    [InlineData("null", true)]
    [InlineData("0", true)]
    [InlineData("\"\"", true)]
    [InlineData("\"undefined\"", true)]
    [InlineData("\"false\"", true)]
    [InlineData("{}", true)]
    public async Task Only_false_stays(string value, bool goesOn)
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "value");

        var answer = await bot.Bot.SayAsync(lead, System.Text.Json.Nodes.JsonNode.Parse($$"""{ "payload": { "value": {{value}} } }""")!);

        Assert.Equal(goesOn ? ["on"] : [], DialogBot.Shown(answer));
    }

    [Fact]
    public async Task Memory_lasts_over_all_messages_of_the_loop()
    {
        Assert.Equal(["a;b;c;"], await bot.TalkAsync("collects", "a", "b", "c", "done"));
        Assert.Equal(["a;", "after"], await bot.TalkAsync("within", "a", "done"));
        Assert.Equal(["x;"], await bot.TalkAsync("collects", "a", "done", "collects", "x", "done"));
    }

    [Fact]
    public async Task A_jump_leaves_the_loop_whatever_it_returns()
    {
        Assert.Equal(["other"], await bot.TalkAsync("jumps", "x"));
        Assert.Equal("What?", (await bot.TalkAsync("jumps", "x", "x"))[0]);
    }

    [Fact]
    public async Task What_throws_changes_nothing_and_says_its_error()
    {
        Assert.Equal(["No number, Ann"], await bot.TalkAsync("errors", "many"));
        Assert.Equal(["1"], await bot.TalkAsync("errors", "many", "more", "5"));
    }

    [Fact]
    public async Task An_immediate_call_that_does_not_return_false_goes_on_at_once() =>
        Assert.Equal(["Hello", "on at once"], await bot.TalkAsync("at_once"));

    [Fact]
    public async Task One_callback_behind_another_waits_for_a_message_of_its_own()
    {
        Assert.Equal(["Second"], await bot.TalkAsync("two", "a"));
        Assert.Empty(await bot.TalkAsync("two", "a", "a"));
        Assert.Equal(["both"], await bot.TalkAsync("two", "x", "a", "x", "b"));
    }

    [Fact]
    public async Task Each_message_of_the_loop_may_plan_a_job()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "plans");

        await bot.Bot.SayAsync(lead, "one");
        await bot.Bot.SayAsync(lead, "two");

        Assert.Equal(2, (await bot.Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled")).Count);
    }

    [Fact]
    public async Task A_loop_goes_on_after_a_reload()
    {
        var lead = await bot.Bot.LeadAsync();
        await bot.Bot.SayAsync(lead, "collects");
        await bot.Bot.SayAsync(lead, "a");

        await bot.ReloadAsync(Scripts);

        Assert.Equal(["a;"], await bot.Bot.SayAsync(lead, "done"));
    }

    public sealed class Fixture() : DialogBot(Scripts);
}
