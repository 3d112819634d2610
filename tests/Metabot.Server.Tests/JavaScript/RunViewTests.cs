namespace Metabot.Server.Tests.JavaScript;

// What one command of a run leaves, the next one sees; of a run that fails nobody sees anything.
public sealed class RunViewTests(RunViewTests.Fixture fixture) : IClassFixture<RunViewTests.Fixture>
{
    // A change, and what a later command of the same run reads.
    private static readonly ScriptCase[] Seen =
    [
        new("attribute", "Пермь", "lead.setAttr('city', 'Пермь');", "lead.setAttr('out', lead.getAttr('city'));"),
        new("attribute_gone", "null,false", "lead.setAttr('city', 'Perm');", "lead.deleteAttr('city');", "lead.setAttr('out', [String(lead.getAttr('city')), lead.isAttrExist('city')].join());"),
        new("json", "2", "lead.setJsonAttr('cart', [{ n: 1 }]);", "lead.setJsonAttr('cart', [...lead.getJsonAttr('cart'), { n: 2 }]);", "lead.setAttr('out', lead.getJsonAttr('cart').length);"),
        new("json_beside_text", "text,1", "lead.setAttr('same', 'text').setJsonAttr('same', { n: 1 });", "lead.setAttr('out', [lead.getAttr('same'), lead.getJsonAttr('same').n].join());"),
        new("tags", "b,c", "lead.addTags('a,b');", "lead.deleteTag('a').addTag('c');", "lead.setAttr('out', lead.getAllTags().join());"),
        new("contexts", "order,pay", "lead.setContext('order');", "lead.setContext('pay').setContext('order');", "lead.setAttr('out', lead.getAllContexts().join());"),
        new("status", "client,2", "lead.setStatusByName('client');", "lead.setAttr('out', [lead.getStatusName(), lead.getData('status_id')].join());"),
        new("columns", "Bob,1,1,ru", "lead.setData('name', 'Bob').setData('lang_code', 'ru').setForwarded(true).setData('is_mute', 1);", "lead.setAttr('out', ['name', 'is_forwarded', 'is_mute', 'lang_code'].map(name => lead.getData(name)).join());"),
        new("bot", "1,2", "bot.setAttr('list', [1]);", "bot.setAttr('list', [...bot.getAttr('list'), 2]);", "lead.setAttr('out', bot.getAttr('list').join());"),
        new("memory", "{\"a\":[1,{\"b\":null}]}", "memory.setAttr('x', { a: [1, { b: null, c: undefined }] });", "lead.setAttr('out', JSON.stringify(memory.getAttr('x')));"),
        new("memory_text", "5 number", "memory.setAttr('x', 5);", "lead.setAttr('out', memory.getAttr('x') + ' ' + typeof memory.getAttr('x'));"),
        new("ticket", "Pot,Big,red", "ticket.update({ title: 'Big', custom: { subject: 'Pot' } });", "ticket.setCustomData('colour', 'red');", "lead.setAttr('out', [ticket.subject, ticket.getData('title'), ticket.colour].join());"),
        new("ticket_field_gone", "undefined,false,null", "ticket.setCustomData('subject', null);", "lead.setAttr('out', [typeof ticket.subject, ticket.issetCustomData('subject'), String(ticket.getData('subject'))].join());"),
        new("persons", "Ann Lee,true", "memory.setAttr('id', bot.createPerson({ full_name: 'Ann Lee' }));", "lead.setPersonId(memory.getAttr('id')); ticket.assignToPersonById(memory.getAttr('id'));", "lead.setAttr('out', [ticket.getAssignedPersonFullName(), lead.getPersonId() === memory.getAttr('id')].join());"),
        new("rows", "a,b,c", "table.createItem('seen_' + leadId, { name: 'a' }); table.createItem('seen_' + leadId, { name: 'b' });", "table.createItem('seen_' + leadId, { name: 'c' });", "lead.setAttr('out', table.find('seen_' + leadId, ['name'], []).map(row => row.name).join());"),
        new("input", "7,7", "request.total = 99;", "lead.setAttr('out', [request.total, script_request_params.total].join());"),
        new("globals", "undefined", "leaked = 5; globalThis.also = 5;", "lead.setAttr('out', typeof leaked === typeof also ? typeof leaked : 'seen');"),
        new("plugin", "1", "require('Business.Own.Counter')();", "lead.setAttr('out', require('Business.Own.Counter')());"),
        new("headers", "0", "api.setHeaders('{\"X\":\"y\"}');", "lead.setAttr('out', api.getLastResponseCode());"),
    ];

    // What a run changes before it fails.
    private static readonly ScriptCase[] Failing =
    [
        new("fails_lead", "", "lead.setAttr('out', 'changed').addTags('t').setContext('c').setData('name', 'Bob').setJsonAttr('j', 1); lead.setStatusByName('client');", "throw new Error('boom');"),
        new("fails_within", "", "lead.setAttr('out', 'changed').addTag('t'); bot.sendMessage('never'); throw new Error('boom');"),
        new("fails_messages", "", "bot.sendMessage('never');", "null.x;"),
        new("fails_ticket", "", "ticket.update({ title: 'changed', custom: { subject: 'changed' } });", "undefined();"),
        new("fails_jobs", "", "bot.scheduleJob({ script_code: 'any', lead_id: leadId, run_after_sec: 900 }); lead.addTag('heard');", "throw new Error('boom');"),
        new("fails_rows", "", "table.createItem('fails_' + leadId, { n: 1 }); bot.createPerson({ full_name: 'Nobody' }); bot.setAttr('failed', leadId);", "throw new Error('boom');"),
    ];

    public static TheoryData<string> SeenNames { get; } = [.. Seen.Select(each => each.Name)];

    public static TheoryData<string> FailingNames { get; } = [.. Failing.Select(each => each.Name)];

    private TestBot Bot => fixture.Bot.Bot;

    [Theory]
    [MemberData(nameof(SeenNames))]
    public async Task A_later_command_sees_what_an_earlier_one_left(string name)
    {
        var (_, _, result) = await fixture.Bot.RunAsync(name);

        Assert.Equal(Seen.Single(each => each.Name == name).Out, result);
    }

    [Theory]
    [MemberData(nameof(FailingNames))]
    public async Task A_run_that_fails_leaves_all_as_it_was(string name)
    {
        var lead = await Bot.LeadAsync("Ann");
        var ticket = (long)(await Bot.PostAsync("tickets", new { title = "T", fields = new { subject = "Kettle" } })).Success()["ticket_id"]!;
        var before = (await Bot.GetAsync($"leads/{lead}"), await Bot.GetAsync($"tickets/{ticket}"), await Bot.ListAsync("persons"));

        var job = await Bot.RunAsync(new { script_code = name, lead_id = lead, ticket_id = ticket });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Equal(before.Item1.ToJsonString(), (await Bot.GetAsync($"leads/{lead}")).ToJsonString());
        Assert.Equal(before.Item2.ToJsonString(), (await Bot.GetAsync($"tickets/{ticket}")).ToJsonString());
        Assert.Equal(before.Item3.ToJsonString(), (await Bot.ListAsync("persons")).ToJsonString());
        Assert.Empty(await Bot.TextsAsync(lead));
        Assert.Empty(await Bot.ListAsync($"tables/fails_{lead}/rows"));
        Assert.Single(await Bot.ListAsync($"jobs?lead_id={lead}"));
    }

    [Fact]
    public async Task What_a_failed_run_made_of_the_bot_the_next_run_does_not_see()
    {
        await fixture.FailAsync("fails_rows");

        var (_, _, result) = await fixture.Bot.RunAsync("reads_bot");

        Assert.Equal("false", result);
    }

    [Fact]
    public async Task What_a_script_catches_itself_is_no_failure_and_what_came_before_stays()
    {
        var (lead, _, result) = await fixture.Bot.RunAsync("catches");

        Assert.Equal("TypeError: argument 1 must be a string", result);
        Assert.Equal(["before", "after"], await Bot.TextsAsync(lead));
        Assert.Equal(["kept"], await Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task Jobs_that_all_scripts_of_a_run_plan_are_counted_together()
    {
        var job = await Bot.RunAsync(new { script_code = "plans", lead_id = await Bot.LeadAsync() });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("100 jobs that scripts planned for lead", (string?)job["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_see_leads_and_tickets_as_they_are_stored()
    {
        var (_, _, result) = await fixture.Bot.RunAsync("searches");

        Assert.Equal("0,0,changed", result);
    }

    public sealed class Fixture : IAsyncLifetime
    {
        private const string PlanSixty = "for (let i = 0; i < 60; i++) { bot.scheduleJob({ script_code: 'any', lead_id: leadId, run_after_sec: 900 }); }";

        private static readonly ScriptCase[] More =
        [
            new("any", "", ""),
            new("plans", "", PlanSixty, PlanSixty),
            new("reads_bot", "", "lead.setAttr('out', bot.isAttrExist('failed'));"),
            new("catches", "", "bot.sendMessage('before'); lead.addTag('kept'); try { lead.setAttr(undefined, 5); } catch (error) { lead.setAttr('out', `${error}`); } bot.sendMessage('after');"),
            new("searches", "", "lead.setAttr('city', 'here ' + leadId); ticket.update({ title: 'changed ' + ticketId });",
                "const where = [['lead_attributes.city', 'here ' + leadId]]; lead.setAttr('out', [bot.findLeads(['id'], where).length, bot.findTickets([['title', 'changed ' + ticketId]]).length, bot.findTickets([['id', ticketId]])[0].getData('title').split(' ')[0]].join());"),
        ];

        private static readonly Dictionary<string, string> Files = new() { ["plugins/Business.Own.Counter.js"] = "let n = 0; module.exports = () => ++n;" };

        private static readonly Dictionary<string, object> Manifest = new()
        {
            ["statuses"] = new[] { "new", "client" },
            ["triggers"] = new Dictionary<string, object> { ["heard"] = new { on = new[] { new { tag_added = "heard" } }, script = "any" } },
        };

        public ScriptBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await ScriptBot.StartAsync([.. Seen, .. Failing, .. More], Files, Manifest);

        public ValueTask DisposeAsync() => Bot.DisposeAsync();

        public async Task FailAsync(string script) =>
            Assert.Equal("failed", (string?)(await Bot.Bot.RunAsync(new { script_code = script, lead_id = await Bot.Bot.LeadAsync() }))["status"]);
    }
}
