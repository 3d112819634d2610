namespace Metabot.Server.Tests.JavaScript;

// What scripts plan: each field of a job in the forms that scripts write it in, and what becomes of one that is wrong.
public sealed class ScheduleCallTests(ScheduleCallTests.Fixture fixture) : IClassFixture<ScheduleCallTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "snippets": { "never": "false" },
          "scripts": {
            "run": { "commands": [{ "javascript": { "file": "run.js" } }] },
            "note": { "id": 7, "commands": [{ "text": "{{ request.what }}|{{ ticket.title }}|{{ #new }}|{{ #old }}" }] },
            "код с пробелом": { "commands": [{ "text": "odd code" }] }
          },
          "triggers": { "paid": { "id": 17, "condition": "return request.what === 'paid';", "script": "note" } },
          "broadcasts": { "all": { "id": 3, "condition": "return lead.isTagExist('subscriber');", "script": "note" } }
        }
        """;

    private const string Mine = "script_code: 'note', lead_id: leadId";

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData($"{{ {Mine}, script_request_params: {{ what: 'x' }} }}", "x||no|yes")]
    [InlineData($"{{ {Mine}, ticket_id: ticketId }}", "|T|no|yes")]
    [InlineData($"{{ {Mine}, ticket_id: null, script_request_params: null, add_tags: null, run_at: undefined, condition_script_code: null }}", "||no|yes")]
    [InlineData($"{{ {Mine}, add_tags: 'new,x', remove_tags: 'old' }}", "||yes|no")]
    [InlineData($"{{ {Mine}, add_tags: ['new', 'x'], remove_tags: ['old'] }}", "||yes|no")]
    [InlineData($"{{ {Mine}, add_tags: {{ a: 'new', b: 'x' }}, remove_tags: {{ a: 'old' }} }}", "||yes|no")]
    [InlineData($"{{ {Mine}, add_tags: [], remove_tags: {{}} }}", "||no|yes")]
    [InlineData($"{{ {Mine}, add_tags: '', remove_tags: '' }}", "||no|yes")]
    [InlineData("{ script_id: 7, lead_id: leadId }", "||no|yes")]
    [InlineData("{ script_id: bot.getScriptIdByCode('note'), lead_id: leadId }", "||no|yes")]
    [InlineData("{ script_code: 'код с пробелом', lead_id: leadId }", "odd code")]
    [InlineData("{ trigger_code: 'paid', lead_id: leadId, script_request_params: { what: 'paid' } }", "paid||no|yes")]
    [InlineData("{ trigger_id: 17, lead_id: leadId, script_request_params: { what: 'paid' } }", "paid||no|yes")]
    [InlineData("{ trigger_code: 'paid', lead_id: leadId }")]
    [InlineData($"{{ {Mine}, condition_script_code: 'return lead.isTagExist(\"old\");' }}", "||no|yes")]
    [InlineData($"{{ {Mine}, is_periodic: 0 }}", "||no|yes")]
    [InlineData($"{{ {Mine}, is_periodic: false, run_after_sec: 0 }}", "||no|yes")]
    public async Task A_job_is_planned_and_runs(string parameters, params string[] texts)
    {
        var (lead, result) = await fixture.PlanAsync($"bot.scheduleJob({parameters})");

        Assert.Equal("true", result);
        Assert.Equal(texts, await Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("bot.scheduleScript(7, leadId)", "||no|yes")]
    [InlineData("bot.scheduleScript('7', String(leadId), null, null)", "||no|yes")]
    [InlineData("bot.scheduleScript(7, leadId, ticketId, { script_request_params: { what: 'x' }, add_tags: ['new'] })", "x|T|yes|yes")]
    [InlineData("bot.scheduleScript(7, leadId, ticketId, { script_id: 999, lead_id: 999, ticket_id: 999 })", "|T|no|yes")]
    [InlineData("bot.runTriggerByCodeForLead('paid', leadId, ticketId, false, { script_request_params: { what: 'paid' } })", "paid|T|no|yes")]
    [InlineData("bot.runTriggerByCodeForLead('paid', leadId, undefined, undefined, { script_request_params: { what: 'paid' } })", "paid||no|yes")]
    [InlineData("bot.runTriggerByCodeForLead('paid', leadId)")]
    [InlineData("bot.runScriptByCodeForLead('note', leadId)", "||no|yes")]
    [InlineData("bot.runScriptByCodeForLead('код с пробелом', leadId)", "odd code")]
    public async Task The_shorter_calls_plan_it_too(string call, params string[] texts)
    {
        var (lead, result) = await fixture.PlanAsync(call);

        Assert.Equal("true", result);
        Assert.Equal(texts, await Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData($"bot.scheduleJob({{ {Mine}, condition_script_code: 'return false;' }})")]
    [InlineData($"bot.scheduleJob({{ {Mine}, condition_script_code: 'return [[:never:]];' }})")]
    [InlineData($"bot.scheduleJob({{ {Mine}, condition_script_code: 'lead.isTagExist(\"old\");' }})")]
    [InlineData("bot.scheduleScript(7, leadId, null, { condition_script_code: 'return 1;' })")]
    public async Task One_whose_condition_is_not_true_is_not(string call)
    {
        var (lead, result) = await fixture.PlanAsync(call);

        Assert.Equal("false", result);
        Assert.Empty(await Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("bot.scheduleJob()", "the request names no target; set ")]
    [InlineData("bot.scheduleJob({})", "the request names no target; set ")]
    [InlineData("bot.scheduleJob('note')", "argument 1 must be an object")]
    [InlineData("bot.scheduleJob([1])", "argument 1 must be an object")]
    [InlineData("bot.scheduleJob({ script_code: 'nte', lead_id: leadId })", "the bot has no script \"nte\"; did you mean \"note\"?")]
    [InlineData("bot.scheduleJob({ script_id: 999 })", "999")]
    [InlineData("bot.scheduleJob({ scriptCode: 'note' })", "there is no field 'scriptCode'; did you mean 'script_code'?")]
    [InlineData("bot.scheduleJob({ script_code: 'note', trigger_code: 'paid' })", "trigger_code")]
    [InlineData("bot.scheduleJob({ script_code: 'note', lead_id: 999999 })", "there is no lead 999999")]
    [InlineData("bot.scheduleJob({ script_code: 'note', lead_id: leadId, ticket_id: 999999 })", "there is no ticket 999999")]
    [InlineData("bot.scheduleJob({ script_code: 'note', lead_id: '5' })", "lead_id must be an integer")]
    [InlineData("bot.scheduleJob({ script_code: 'note', run_after_sec: '5' })", "run_after_sec must be an integer")]
    [InlineData("bot.scheduleJob({ script_code: 'note', run_after_sec: -1 })", "run_after_sec is")]
    [InlineData("bot.scheduleJob({ script_code: 'note', run_after_sec: 1.5 })", "run_after_sec must be an integer")]
    [InlineData("bot.scheduleJob({ script_code: 'note', run_at: '21.01.2027 10:00' })", "yyyy-MM-dd HH:mm:ss")]
    [InlineData("bot.scheduleJob({ script_code: 'note', run_at: new Date(0) })", "yyyy-MM-dd HH:mm:ss")]
    [InlineData("bot.scheduleJob({ script_code: 'note', is_periodic: true })", "repeat_interval_sec")]
    [InlineData("bot.scheduleJob({ script_code: 'note', is_periodic: 'yes' })", "is_periodic must be")]
    [InlineData("bot.scheduleJob({ script_code: 'note', script_request_params: 'x' })", "script_request_params must be a JSON object")]
    [InlineData("bot.scheduleJob({ script_code: 'note', condition_script_code: 'return (' })", "JavaScript syntax error")]
    [InlineData("bot.scheduleJob({ script_code: 'note', condition_script_code: 'return [[' + ':nver:]];' })", "there is no snippet 'nver'; did you mean 'never'?")]
    [InlineData("bot.scheduleJob({ script_code: 'note', condition_script_code: 'return nothing.there;' })", "nothing is not defined")]
    [InlineData("bot.scheduleJob({ broadcast_code: 'all', lead_id: leadId })", "lead_id")]
    [InlineData("bot.scheduleJob({ script_code: 'note', add_tags: 'x' })", "lead")]
    [InlineData("bot.scheduleJob({ script_code: 'note', lead_id: leadId, add_tags: ['a', {}] })", "add_tags must be text with commas, an array or an object of texts")]
    [InlineData("bot.scheduleScript(null, leadId)", "the request names no target; set ")]
    [InlineData("bot.scheduleScript('note', leadId)", "argument 1 must be a whole number")]
    [InlineData("bot.scheduleScript(7, leadId, null, 'x')", "argument 4 must be an object")]
    [InlineData("bot.runTriggerByCodeForLead('pad', leadId)", "the bot has no trigger \"pad\"; did you mean \"paid\"?")]
    [InlineData("bot.runTriggerByCodeForLead(null, leadId)", "argument 1 must be a string")]
    [InlineData("bot.runScriptByCodeForLead('note')", null)]
    [InlineData("bot.runScriptByCodeForLead('note', {})", "argument 2 must be a whole number")]
    public async Task One_that_is_wrong_is_an_error_that_the_script_can_catch(string call, string? message)
    {
        var (_, result) = await fixture.PlanAsync($"(() => {{ try {{ return {call}; }} catch (error) {{ return `caught ${{error}}`; }} }})()");

        if (message is null)
        {
            Assert.Equal("true", result);
            return;
        }

        Assert.StartsWith("caught TypeError: ", result, StringComparison.Ordinal);
        Assert.Contains(message, result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_is_that_of_the_server_and_wins_over_a_delay()
    {
        var (lead, _) = await fixture.PlanAsync($"bot.scheduleJob({{ {Mine}, run_at: '2040-05-09 10:00:00', run_after_sec: 5 }})");

        Assert.Equal("2040-05-09 10:00:00", (string?)Assert.Single(await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"))!["run_at"]);
    }

    [Theory]
    [InlineData("is_periodic: 1, repeat_interval_sec: 60", 60)]
    [InlineData("is_periodic: true, run_after_sec: 90", 90)]
    [InlineData("is_periodic: true, run_after_sec: 90, repeat_interval_sec: 60", 60)]
    public async Task A_job_that_repeats_has_its_interval(string fields, int seconds)
    {
        var (lead, _) = await fixture.PlanAsync($"bot.scheduleJob({{ {Mine}, run_at: '2040-05-09 10:00:00', {fields} }})");

        var job = Assert.Single(await Bot.ListAsync($"jobs?lead_id={lead}&status=scheduled"))!;
        Assert.Equal((true, seconds), ((bool)job["is_periodic"]!, (int)job["repeat_interval_sec"]!));
    }

    [Fact]
    public async Task A_broadcast_that_a_script_plans_reaches_those_whom_it_is_for()
    {
        var subscriber = await Bot.LeadAsync(tags: "subscriber,old");

        var (lead, _) = await fixture.PlanAsync("bot.scheduleJob({ broadcast_code: 'all', script_request_params: { what: 'sale' } })");

        Assert.Equal(["sale||no|yes"], await Bot.TextsAsync(subscriber));
        Assert.Empty(await Bot.TextsAsync(lead));
    }

    public sealed class Fixture() : CodeBot(Manifest)
    {
        // The lead, and what the call gave as text, when all that it planned for now has run.
        public async Task<(long Lead, string Result)> PlanAsync(string call)
        {
            await WriteAsync($"lead.setAttr('out', String({call}));");
            var lead = await Bot.LeadAsync(tags: "old");
            var ticket = (long)(await Bot.PostAsync("tickets", new { title = "T" })).Success()["ticket_id"]!;
            var job = await Bot.RunAsync(new { script_code = "run", lead_id = lead, ticket_id = ticket });
            Assert.True((string?)job["status"] == "completed", job.ToJsonString());
            foreach (var planned in (await Bot.ListAsync($"jobs?after_id={job["job_id"]}")).Where(each => !((string)each!["run_at"]!).StartsWith("2040", StringComparison.Ordinal)))
            {
                await Bot.FinishedAsync((long)planned!["job_id"]!);
            }

            return (lead, (string)(await Bot.GetAsync($"leads/{lead}"))["attributes"]!["out"]!);
        }
    }
}
