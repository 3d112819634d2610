namespace Metabot.Server.Tests.JavaScript;

// What scripts change, and find afterwards.
public sealed class ScriptEffectTests(ScriptEffectTests.Fixture fixture) : IClassFixture<ScriptEffectTests.Fixture>
{
    private static readonly ScriptCase[] Cases =
    [
        new("person", "true,Ann Lee,3,boss,The Boss,The Boss",
            """
            const id = lead.createPersonForCurrentLead({ full_name: 'Ann Lee', role_id: 3, role_name: 'boss', role_title: 'The Boss', shoe: 38 });
            memory.setAttr('id', id);
            """,
            """
            ticket.update({ author_person_id: memory.getAttr('id') });
            lead.setAttr('out', [lead.getPersonId() === memory.getAttr('id'), ticket.getAuthorPersonFullName(), ticket.getAuthorPersonRoleId(),
              ticket.getAuthorPersonRoleName(), ticket.getAuthorPersonRoleTitle(), ticket.getAuthorPersonRoleFormattedTitle()].join());
            """),
        new("persons_of_tickets", "true,true,false,Bob,null,true,true,false,1,3",
            """
            const bob = bot.createPerson({ full_name: 'Bob' });
            lead.setAttr('out', [ticket.assignToPersonById(bob), ticket.setPerson1Id(bob), ticket.setPerson2Id(12345), ticket.getAssignedPersonFullName(), ticket.getClientPersonFullName(),
              ticket.getPerson1Id() === bob && ticket.getPerson2Id() === null, ticket.setPerson3Id(null), ticket.assignToPersonById(12345),
              (ticket.incAssignedPersonRejectsCount(), ticket.getAssignedPersonRejectsCount()), (ticket.setAssignedPersonRejectsCount(3), ticket.getAssignedPersonRejectsCount())]
              .map(String).join());
            """),
        new("ticket_statuses", "null,order,true,2,paid,closed,true,true,false,open",
            """
            const before = ticket.getStatusId();
            ticket.update({ ticket_type_id: 1 });
            lead.setAttr('out', [before, ticket.getTicketTypeName(), ticket.setStatusByName('paid'), ticket.getStatusId(), ticket.getStatusName(), ticket.getStatusType(),
              ticket.isInStatus('paid'), ticket.setStatusId(1) && ticket.getAttr('status_id') === 1, ticket.setStatusByName('lost'), ticket.getStatusType()].map(String).join());
            """),
        new("ticket_fields", "Kettle,Big,Big,5,red,true,false,true,Big",
            """
            ticket.setData('title', 'Big').setCustomData('size', 5).setAllCustomData({ colour: 'red' }).reloadTicket().reloadCustomData().loadCustomDataIfNotLoaded();
            lead.setAttr('out', [ticket.getData('subject'), ticket.getData('title'), ticket.getAllData().title, ticket.getCustomData('size'), ticket.getAllCustomData().colour,
              ticket.issetData('title'), ticket.isDataExist('nothing'), ticket.issetCustomData('size') && !ticket.isCustomDataExist('title')].concat('Big').join());
            """),
        new("found_ticket", "true,changed,1",
            """
            const own = bot.findTickets([['id', ticketId], ['subject', 'Kettle']]);
            own[0].update({ title: 'changed', custom: { subject: 'Pot' } });
            lead.setAttr('out', [own.length === 1, ticket.getData('title'), bot.findTickets([['id', '=', ticketId]]).length].join());
            """),
        new("rows", "Perm,Moscow;Moscow;name,city;0;2",
            """
            const item = table.createItem('shops_' + leadId, { city: 'Perm', size: 5 });
            table.createItem('shops_' + leadId, { city: 'Moscow', size: 12 });
            if (!(item.id > 0) || item.city !== 'Perm') throw new Error('no row');
            """,
            """
            const name = 'shops_' + leadId;
            memory.setAttr('cities', table.find(name, [], [], [['size', 'asc']]).map(row => row.city).join());
            memory.setAttr('big', table.find(name, ['city'], [['size', '>', 10]]).map(row => row.city).join());
            lead.setAttr('out', [memory.getAttr('cities'), memory.getAttr('big'), 'name,city', table.find('nowhere', [], []).length, table.find(name, [], [], null, 5).length].join(';'));
            """),
        new("flags", "ok", "lead.addTags('seen', ticketId, { note: 'x' }); lead.addTags('secret', null, null, true).deleteTags('seen', null, null, true, true); lead.setAttr('out', 'ok');"),
        new("jumps", "before,jumped", "lead.setAttr('out', 'before'); bot.run({ script_code: 'jumped' }); lead.addTag('still');", "lead.setAttr('out', 'never');"),
        new("jumped", "", "lead.setAttr('out', lead.getAttr('out') + ',jumped');"),
        new("stops", "before", "lead.setAttr('out', 'before'); bot.stop();", "lead.setAttr('out', 'never');"),
        new("sends", "sent", "bot.sendMessage('one'); require('Common.Bot.Commands'); CommonBotCommands.sendText('two'); CommonBotCommands.SendText('three'); lead.setAttr('out', 'sent');"),
        new("plans", "true,true,true,false,true",
            """
            const far = { run_after_sec: 9000, script_request_params: { a: 1 }, add_tags: ['x', 'y'], is_periodic: 0, run_at: null };
            lead.setAttr('out', [bot.scheduleScript(77, leadId, ticketId, far), bot.runTriggerByCodeForLead('far', leadId, null, true, { run_after_sec: 9000 }),
              bot.runScriptByCodeForLead('numbered', leadId), bot.scheduleJob({ script_code: 'numbered', lead_id: leadId, condition_script_code: 'return false;' }),
              bot.getScriptIdByCode('by_id') === 77].join());
            """),
        new("numbered", "", "lead.setAttr('numbered', 'ran');"),
        new("input", "7,7,7", "lead.setAttr('out', [request.total, script_request_params.total, ticketId > 0 && lead.getSerialNumber() > 0 ? 7 : 0].join());"),
        new("moment", "2021-01-21 21:00|21 января 2021 г.|6",
            """
            const moment = require('moment');
            const russian = require('moment-with-locales');
            lead.setAttr('out', [moment('2021-01-21 21:00:00').format('YYYY-MM-DD HH:mm'), russian('2021-01-21').locale('ru').format('LL'), moment.duration(6, 'hours').hours()].join('|'));
            """),
        new("plugins", "42,7,cached,snippet",
            """
            const Totals = require('Business.Orders.Totals');
            require('Common.Own.Tools');
            const again = require('Business.Orders.Totals') === Totals ? 'cached' : 'twice';
            lead.setAttr('out', [new Totals(40).add(2), CommonOwnTools.seven(), again, require('Business.Orders.Parts').kind].join());
            """),
        new("snippets", "1,2,ab", "const list = [[[:one:]], snippet('two')];[[:nothing:]]; lead.setAttr('out', list.concat(snippet(\"outer\")).join());"),
    ];

    public static TheoryData<string> Names { get; } = [.. Cases.Where(each => each.Out.Length > 0).Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_script_does_what_it_says(string name)
    {
        var (_, _, result) = await fixture.Bot.RunAsync(name);
        Assert.Equal(Cases.Single(each => each.Name == name).Out, result);
    }

    [Fact]
    public async Task What_a_script_changes_in_tickets_is_kept()
    {
        var (_, ticket, _) = await fixture.Bot.RunAsync("found_ticket");
        Assert.Equal("Pot", (string?)(await fixture.Bot.Bot.GetAsync($"tickets/{ticket}"))["fields"]!["subject"]);
    }

    [Fact]
    public async Task Texts_of_scripts_reach_the_lead()
    {
        var (lead, _, _) = await fixture.Bot.RunAsync("sends");
        Assert.Equal(["one", "two", "three"], await fixture.Bot.Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task What_stands_behind_a_jump_in_the_script_still_runs()
    {
        var (lead, _, _) = await fixture.Bot.RunAsync("jumps");
        Assert.Equal(["still"], await fixture.Bot.Bot.TagsAsync(lead));
    }

    [Fact]
    public async Task Triggers_hear_of_a_tag_with_what_the_script_gave_them_unless_it_says_no()
    {
        var (lead, _, _) = await fixture.Bot.RunAsync("flags");
        var heard = (await fixture.Bot.Bot.ListAsync($"jobs?limit=100")).Where(job => (long?)job!["lead_id"] == lead && (string?)job["kind"] == "trigger").ToList();
        var job = await fixture.Bot.Bot.FinishedAsync((long)Assert.Single(heard)!["job_id"]!);
        Assert.Equal(("hears", "completed"), ((string?)job["target"], (string?)job["status"]));
        Assert.Equal(["heard x"], await fixture.Bot.Bot.TextsAsync(lead));
        Assert.Equal(["secret"], await fixture.Bot.Bot.TagsAsync(lead));
    }

    public sealed class Fixture : IAsyncLifetime
    {
        private static readonly Dictionary<string, string> Files = new()
        {
            ["plugins/Business.Orders.Totals.js"] = "class Totals { constructor(start) { this.start = start; } add(n) { return this.start + n; } }\nmodule.exports = Totals;",
            ["plugins/Business.Orders.Parts.js"] = "exports.kind = [[:kind:]];",
            ["plugins/Common.Own.Tools.js"] = "const Totals = require('Business.Orders.Totals'); module.exports = { seven: () => new Totals(3).add(4) };",
        };

        private static readonly Dictionary<string, object> Manifest = new()
        {
            ["statuses"] = new[] { "new", "client" },
            ["ticket_types"] = new[] { "order", "complaint" },
            ["ticket_statuses"] = new Dictionary<string, string> { ["new"] = "open", ["paid"] = "closed" },
            ["snippets"] = new Dictionary<string, string>
            {
                ["one"] = "1", ["two"] = "2", ["nothing"] = "", ["outer"] = "[snippet('inner')].join('')", ["inner"] = "'a', 'b'", ["kind"] = "'snippet'",
            },
            ["scripts"] = new Dictionary<string, object>
            {
                ["say"] = new { commands = new object[] { new { text = "heard {{ request.note }}" } } },
                ["by_id"] = new { id = 77, commands = new object[] { new { stop = true } } },
            },
            ["triggers"] = new Dictionary<string, object>
            {
                ["far"] = new { script = "say" },
                ["hears"] = new { on = new[] { new { tag_added = "seen" } }, script = "say" },
                ["never"] = new { on = new object[] { new { tag_added = "secret" }, new { tag_removed = "seen" } }, script = "say" },
            },
        };

        public ScriptBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await ScriptBot.StartAsync(Cases, Files, Manifest);

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
