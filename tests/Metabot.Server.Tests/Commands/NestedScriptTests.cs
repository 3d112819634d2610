namespace Metabot.Server.Tests.Commands;

// Scripts that run scripts: how deep, in which order, and what ends them.
public sealed class NestedScriptTests(NestedScriptTests.Fixture fixture) : IClassFixture<NestedScriptTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "outer": { "commands": [{ "text": "outer 1" }, { "run_script": "middle" }, { "text": "outer 2" }] },
            "middle": { "commands": [{ "text": "middle 1" }, { "run_script": "inner" }, { "text": "middle 2" }] },
            "inner": { "commands": [{ "text": "inner" }] },
            "stops_deep": { "commands": [{ "text": "a" }, { "run_script": "stops" }, { "text": "never" }] },
            "stops": { "commands": [{ "text": "b" }, { "stop": true }, { "text": "never" }] },
            "jumps_deep": { "commands": [{ "text": "a" }, { "run_script": "jumps" }, { "text": "never" }] },
            "jumps": { "commands": [{ "text": "b" }, { "javascript": "bot.run({ script_code: 'inner' });" }, { "text": "never" }] },
            "jumps_by_id": { "commands": [{ "javascript": "bot.run({ script_id: 9 });" }, { "text": "never" }] },
            "nine": { "id": 9, "commands": [{ "text": "nine" }] },
            "jumps_nowhere": { "commands": [{ "text": "a" }, { "javascript": "bot.run({ script_code: 'iner' });" }] },
            "counts_down": { "commands": [{ "javascript": "memory.setAttr('n', (memory.getAttr('n') ?? request.from) - 1);" }, { "condition": "return memory.getAttr('n') > 0;", "run_script": "counts_down" }, { "condition": "return memory.getAttr('n') === 0;", "javascript": "memory.setAttr('n', -1); bot.sendMessage('done');" }] },
            "ping": { "commands": [{ "run_script": "pong" }] },
            "pong": { "commands": [{ "run_script": "ping" }] },
            "jumps_for_ever": { "commands": [{ "javascript": "bot.run({ script_code: 'jumps_for_ever' });" }] },
            "empty": { "commands": [] },
            "runs_empty": { "commands": [{ "run_script": "empty" }, { "run_script": "empty" }, { "text": "after" }] },
            "remembers": { "commands": [{ "javascript": "memory.setAttr('m', 'outer');" }, { "run_script": "changes" }, { "text": "{{ &$m }}" }] },
            "changes": { "commands": [{ "javascript": "memory.setAttr('m', memory.getAttr('m') + ' and inner');" }] },
            "fails_deep": { "commands": [{ "add_tags": "outer" }, { "run_script": "fails" }] },
            "fails": { "commands": [{ "add_tags": "inner" }, { "javascript": "null.x;" }] }
          },
          "triggers": {
            "both": { "script": "stops", "trigger": "next" }, "next": { "script": "inner" },
            "fails_late": { "script": "inner", "trigger": "fails" }, "fails": { "script": "fails" }
          }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("outer", "outer 1", "middle 1", "inner", "middle 2", "outer 2")]
    [InlineData("stops_deep", "a", "b")]
    [InlineData("jumps_deep", "a", "b", "inner")]
    [InlineData("jumps_by_id", "nine")]
    [InlineData("runs_empty", "after")]
    [InlineData("empty")]
    [InlineData("remembers", "outer and inner")]
    public async Task Scripts_run_each_other(string script, params string[] texts)
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { script_code = script, lead_id = lead });

        Assert.Equal("completed", (string?)job["status"]);
        Assert.Equal(texts, await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_script_may_run_itself_as_long_as_it_ends()
    {
        var lead = await Bot.LeadAsync();

        await Bot.RunAsync(new { script_code = "counts_down", lead_id = lead, script_request_params = new { from = 20 } });

        Assert.Equal(["done"], await Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("ping")]
    [InlineData("jumps_for_ever")]
    public async Task Scripts_that_run_each_other_for_ever_are_ended(string script)
    {
        var job = await Bot.RunAsync(new { script_code = script, lead_id = await Bot.LeadAsync() });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Matches("^script \"(ping|pong|jumps_for_ever)\" ran more than 1000 commands; scripts that run each other must end$", (string?)job["reason"]);
    }

    [Fact]
    public async Task A_jump_to_no_script_fails_by_its_name_and_sends_nothing()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { script_code = "jumps_nowhere", lead_id = lead });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("the bot has no script 'iner'", (string?)job["reason"], StringComparison.Ordinal);
        Assert.Empty(await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task What_fails_in_a_script_takes_back_what_those_around_it_did()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { script_code = "fails_deep", lead_id = lead });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.StartsWith("JavaScript failed in $.scripts.fails.commands[1].javascript: TypeError: ", (string?)job["reason"], StringComparison.Ordinal);
        Assert.Empty(await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task Stop_ends_a_triggers_script_and_not_the_next_trigger()
    {
        var lead = await Bot.LeadAsync();

        await Bot.RunAsync(new { trigger_code = "both", lead_id = lead });

        Assert.Equal(["b", "inner"], await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_chain_of_triggers_in_one_job_is_all_or_nothing()
    {
        var lead = await Bot.LeadAsync();

        var job = await Bot.RunAsync(new { trigger_code = "fails_late", lead_id = lead });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Empty(await Bot.TextsAsync(lead));
    }

    public sealed class Fixture() : SharedBot(Manifest);
}
