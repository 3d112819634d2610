namespace Metabot.Server.Tests.JavaScript;

// In which order a run's effects come: texts as they were sent, jobs as they were planned, and events after both.
public sealed class EffectOrderTests(EffectOrderTests.Fixture fixture) : IClassFixture<EffectOrderTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "statuses": ["new", "client"],
          "attributes": { "order": "" },
          "scripts": {
            "mixed": { "commands": [
              { "text": "1" }, { "javascript": "bot.sendMessage('2'); bot.sendMessage('3');" }, { "text": "4" }, { "run_script": "inner" }, { "javascript": "bot.sendMessage('7');" }] },
            "inner": { "commands": [{ "javascript": "bot.sendMessage('5');" }, { "text": "6" }] },
            "jumps_late": { "commands": [{ "javascript": "bot.run({ script_code: 'inner' }); bot.sendMessage('still sent');" }, { "text": "never" }] },
            "plans": { "commands": [
              { "javascript": "bot.scheduleJob({ script_code: 'note', lead_id: leadId, script_request_params: { n: 1 } }); bot.runTriggerByCodeForLead('noted', leadId, null, true, { script_request_params: { n: 2 } }); bot.runScriptByCodeForLead('note', leadId);" },
              { "run_trigger": "noted" }, { "add_tags": "heard" }] },
            "changes": { "commands": [{ "javascript": { "file": "changes.js" } }] },
            "note": { "commands": [{ "text": "{{ request.n }}" }] },
            "two_flows": { "commands": [{ "javascript": "bot.run({ script_code: 'note' }); bot.run({ script_code: 'inner' });" }] },
            "run_then_stop": { "commands": [{ "javascript": "bot.run({ script_code: 'inner' }); bot.stop();" }] },
            "stop_then_run": { "commands": [{ "javascript": "bot.stop(); bot.run({ script_code: 'inner' });" }, { "text": "never" }] },
            "returns": { "commands": [{ "javascript": "bot.sendMessage('before'); return; bot.sendMessage('never');" }, { "text": "after" }] }
          },
          "triggers": {
            "noted": { "script": "note" },
            "tag": { "on": [{ "tag_added": "heard" }], "script": "note" },
            "z_first": { "on": [{ "attribute_changed": true }], "script": "note" },
            "a_second": { "on": [{ "attribute_changed": "b" }], "script": "note" }
          }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("mixed", "1", "2", "3", "4", "5", "6", "7")]
    [InlineData("jumps_late", "still sent", "5", "6")]
    [InlineData("two_flows", "5", "6")]
    [InlineData("run_then_stop", "5", "6")]
    [InlineData("stop_then_run", "5", "6")]
    [InlineData("returns", "before", "after")]
    public async Task Texts_come_in_the_order_in_which_they_were_sent(string script, params string[] texts)
    {
        var lead = await Bot.LeadAsync();

        await Bot.RunAsync(new { script_code = script, lead_id = lead });

        Assert.Equal(texts, await Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task Jobs_are_numbered_as_they_were_planned_and_triggers_that_heard_come_last()
    {
        var lead = await Bot.LeadAsync();
        var job = (long)(await Bot.RunAsync(new { script_code = "plans", lead_id = lead, script_request_params = new { n = 9 } }))["job_id"]!;

        var planned = await Bot.SettleAsync(job);

        Assert.Equal(["script note", "trigger noted", "script note", "trigger noted", "trigger tag"], planned.Select(each => $"{each!["kind"]} {each["target"]}"));
        Assert.Equal(["", "1", "2", "9", "9"], (await Bot.TextsAsync(lead)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Triggers_that_heard_of_one_change_run_in_the_order_of_the_bot()
    {
        var lead = await Bot.LeadAsync();
        var job = (long)(await Bot.RunAsync(new { script_code = "changes", lead_id = lead }))["job_id"]!;

        Assert.Equal(["z_first", "a_second"], (await Bot.SettleAsync(job)).Select(each => (string)each!["target"]!));
    }

    public sealed class Fixture() : SharedBot(Manifest, files: new Dictionary<string, string> { ["changes.js"] = "lead.setAttr('b', 1).setAttr('a', 1);" });
}
