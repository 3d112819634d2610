namespace Metabot.Server.Tests;

// Each expression is asked as a condition, where whatever it changes is thrown away.
public class HostObjectTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("lead.getAttr('city') === 'Perm' && lead.getAttr('absent') === null")]
    [InlineData("lead.isAttrExist('city') && !lead.issetAttr('absent')")]
    [InlineData("lead.getAllAttr().city === 'Perm'")]
    [InlineData("lead.getIntAttr('size') === 3 && lead.getFloatAttr('size') === 3.5 && lead.getIntAttr('city') === null")]
    [InlineData("lead.getBoolAttr('yes') === true && lead.getBoolAttr('city') === false && lead.getBoolAttr('absent') === null")]
    [InlineData("lead.setAttr('n', 5).getAttr('n') === '5' && lead.setAttr('b', true).getAttr('b') === 'true' && lead.setAttr('city', null).getAttr('city') === null && !lead.isAttrExist('city')")]
    [InlineData("lead.getAttr('size') === '3.5' && lead.getAllAttr().size === '3.5' && lead.getAttr('json') === '{\"list\":[1,2]}'")]
    [InlineData("lead.getJsonAttr('json').list[1] === 2")]
    [InlineData("(lead.setAttr('x', 1), lead.setJsonAttr('y', { z: 2 }), lead.getAttr('x') === '1' && lead.getJsonAttr('y').z === 2 && lead.issetJsonAttr('y') && !lead.isJsonAttrKeyExist('x') && lead.getAllJsonAttrs().y.z === 2)")]
    [InlineData("(lead.deleteAttr('city'), lead.deleteAttrs(['size', 'yes']), Object.keys(lead.getAllAttr()).join() === 'json')")]
    [InlineData("lead.isTagExist('vip') && lead.issetTag('vip') && !lead.isTagExist('other')")]
    [InlineData("lead.getTag('vip') === 'vip' && lead.getTag('other') === null && lead.getAllTags().join() === 'vip,new'")]
    [InlineData("(lead.addTag('a'), lead.addTags(['b', 'c']), lead.deleteTag('vip'), lead.deleteTags(['a', 'new']), lead.getAllTags().join() === 'b,c')")]
    [InlineData("lead.getData('id') === leadId && lead.getData('name') === 'Ann' && lead.getAllData().identification === 'ann@example.org'")]
    [InlineData("lead.isDataExist('name') && !lead.issetData('nothing') && lead.getIdentification() === 'ann@example.org'")]
    [InlineData("(bot.setAttr('x', [1]), bot.getAttr('x')[0] === 1 && bot.isAttrExist('x') && !bot.issetAttr('y') && bot.getAllAttr().counter === 0)")]
    [InlineData("bot.getData('nothing') === null")]
    [InlineData("(memory.setAttr('x', 'y'), memory.getAttr('x') === 'y' && memory.getAttr('z') === null)")]
    [InlineData("ticketId > 0 && ticket.subject === 'Kettle' && ticket.getData('subject') === 'Kettle' && ticket.getData('id') === ticketId && ticket.getData('x') === null")]
    [InlineData("request.deep.list[0].name === 'first'")]
    [InlineData("lead.addTag('a,b').addTags({ x: 'c', y: 'd,e' }).setTag('f').deleteTag(['a', 'f']).forceDeleteTags('vip, new').getAllTags().join() === 'b,c,d,e'")]
    [InlineData("lead.setJsonAttr('y', 1).deleteJsonAttrs('y').getJsonAttr('y') === null && lead.deleteAttrs(null).isAttrExist('city') && !lead.forceDeleteAttr({ a: 'city' }, null, null, true).isAttrExist('city')")]
    [InlineData("lead.setContext('cart').isContextExist('cart') && lead.getContext('cart') === 'cart' && lead.getContext('x') === null && lead.getAllContexts().join() === 'cart' && !lead.issetContext('x')")]
    [InlineData("lead.isInStatus('new') && lead.getStatusId() === 1 && lead.getStatusName() === 'new' && lead.getAllStatuses()[0].name === 'new' && lead.getAllStatusesIndexedByName().new.id === 1")]
    [InlineData("lead.issetStatusById(1) && !lead.issetStatusById(9) && lead.issetStatusByName('new') && lead.getStatusIdByName('new') === 1 && lead.getStatusIdByName('x') === null")]
    [InlineData("lead.setStatus('new') && lead.setStatus(1) && lead.setStatusById(1) && lead.setStatusName('new') && !lead.setStatusByName('x') && !lead.setStatusId(9) && !lead.setStatus(9)")]
    [InlineData("lead.setData('name', 'Bob').setData('is_mute', 1).getData('name') === 'Bob' && lead.getData('is_mute') === 1 && lead.getData('is_forwarded') === 0 && lead.setForwarded(true).getData('is_forwarded') === 1")]
    [InlineData("lead.getSerialNumber() > 0 && lead.getChannelCode() === 'outbox' && lead.getMessengerCode() === 'outbox' && lead.getMessenger() === 'outbox' && !lead.isInlineButtonsAvailable() && !lead.isInlineButtonsAvailableGeneralChannelSetting()")]
    [InlineData("lead.getLastRequest() === null && lead.getPersonId() === null && !lead.setPersonId(999) && lead.setPersonId(null) && bot.getWebhookPayload() === null && isFirstImmediateCall === false")]
    [InlineData("/^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$/.test(lead.getData('created_at')) && lead.getData('dialog_id') === null")]
    [InlineData("lead.hasActiveNlpIntegration() === false && lead.getActiveNlpIntegrationId() === null && lead.getActiveNlpIntegrationCode() === null")]
    [InlineData("bot.getScriptIdByCode('welcome') === 1 && bot.getScriptIdByCode('nothing') === null && api.getLastResponseCode() === 0")]
    [InlineData("Object.keys(memory).join() === 'setAttr,getAttr' && 'getAttr' in lead && !('getAttribute' in lead) && lead.getAttribute === undefined && JSON.stringify(table) === '{}'")]
    [InlineData("(lead.mine = 1, lead.mine === 1 && delete lead.mine && lead.mine === undefined)")]
    [InlineData("(function () { let ticket = bot.findTickets([['id', ticketId]])[0]; ticket.update({ title: 'T' }); return ticket.getData('title') === 'T'; })()")]
    public async Task Host_objects_answer(string expression)
    {
        var lead = (await Bot.PostAsync("leads", new
        {
            name = "Ann",
            identification = "ann@example.org",
            tags = "vip,new",
            attributes = new { city = "Perm", size = 3.5, yes = true, json = new { list = new[] { 1, 2 } } },
        })).Success();

        var answer = await Bot.ScheduleAsync(new
        {
            script_code = "silent",
            lead_id = (long)lead["lead_id"]!,
            ticket_id = await TicketAsync(),
            run_after_sec = 900,
            condition_script_code = $"return {expression};",
            script_request_params = new { deep = new { list = new[] { new { name = "first" } } } },
        });

        Assert.Equal("scheduled", (string?)answer["status"]);
    }

    [Theory]
    [InlineData("lead.setTag('a,b')", "no comma")]
    [InlineData("lead.setContext(' ')", "not blank")]
    [InlineData("lead.addTag(' ')", "not blank")]
    [InlineData("lead.addTags(true)", "argument 1 must be text with commas, an array or an object of texts")]
    [InlineData("lead.addTags([{}])", "argument 1 must be text with commas, an array or an object of texts")]
    [InlineData("lead.setAttr('a', { b: 1 })", "which setJsonAttr keeps")]
    [InlineData("lead.setData('created_at', 1)", "a script cannot write the column 'created_at' of a lead; it can write name, ")]
    [InlineData("lead.setData('is_mute', 'yes')", "is_mute is true, false, 1 or 0; got the string")]
    [InlineData("lead.setPersonId('x')", "argument 1 must be a whole number")]
    [InlineData("ticket.getAttr('title')", "ticket.getData reads fields")]
    [InlineData("ticket.setData('id', 1)", "cannot write the column 'id' of a ticket")]
    [InlineData("ticket.update({ status_id: 'new' })", "status_id is a whole number or null; got the string")]
    [InlineData("bot.findLeads(['id'], [['age', 1]])", "a lead has no field 'age'; known are id, name, ")]
    [InlineData("bot.findLeads(['age'])", "a lead has no field 'age'")]
    [InlineData("bot.findLeads([], [['id', '~', 1]])", "'~' is no operator of where; known are =, <, ")]
    [InlineData("bot.findLeads([], [['id']])", "a term of where is [field, value] or [field, operator, value]; got [")]
    [InlineData("bot.findLeads([], [['id', 'in', 1]])", "'id' in takes an array; got the number 1")]
    [InlineData("bot.findLeads([], [['id', [1]]])", "'id' = takes one value; got an array")]
    [InlineData("bot.findLeads([], [['name', 'like', 5]])", "'name' like takes text; got the number 5")]
    [InlineData("bot.findLeads([], [['name', 'regexp', '(']])", "'(' is no pattern of regexp")]
    [InlineData("bot.findLeads([], [['name', '<', null]])", "'name' < null is never true")]
    [InlineData("bot.findLeads([], [['created_at', '>', 'yesterday']])", "'created_at'")]
    [InlineData("bot.findLeads([], [['created_at', 'like', '2027%']])", "'created_at' is a moment, which like does not take; compare it with 'yyyy-MM-dd HH:mm:ss'")]
    [InlineData("bot.findLeads([], [['created_at', '>', 5]])", "'created_at' is a moment, which is text; compare it with 'yyyy-MM-dd HH:mm:ss'")]
    [InlineData("bot.findLeads([], [], [], 101)", "limit is from 1 to 100; got 101")]
    [InlineData("bot.findLeads([], [], [], 0)", "limit is from 1 to 100; got 0")]
    [InlineData("bot.findLeads([], [], [], 5, -1)", "offset is 0 or more; got -1")]
    [InlineData("bot.findLeads([], [], [['id', 'down']])", "an item of orderBy is a field, or [field, 'asc'] or [field, 'desc']")]
    [InlineData("bot.findLeads('id')", "argument 1 must be an array")]
    [InlineData("api.setHeaders('Authorization: x')", "argument 1 must be the headers as JSON text")]
    [InlineData("require('Business.Nothing.Here')", "plugins/Business.Nothing.Here.js")]
    [InlineData("require('momment')", "did you mean 'moment'?")]
    [InlineData("bot.scheduleJob({ script_code: 'silent' })", "a condition cannot schedule jobs")]
    [InlineData("bot.sendMessage('x')", "a condition cannot send texts")]
    [InlineData("table.createItem('x', {})", "a condition cannot change tables")]
    [InlineData("bot.stop()", "a condition cannot say where a script goes on")]
    [InlineData("bot.createPerson({})", "a condition cannot make persons")]
    [InlineData("bot.createPerson('x')", "a condition cannot make persons")]
    [InlineData("lead.setAttr('a', '\\ud800')", "surrogate pair")]
    [InlineData("lead.setAttr('a', { '\\ud800': 1 })", "surrogate pair")]
    [InlineData("lead.addTag('\\ud800')", "surrogate pair")]
    [InlineData("lead.getAttr()", "argument 1 must be a string")]
    public async Task Wrong_arguments_are_errors_that_say_what_would_be_right(string expression, string message)
    {
        var answer = await Bot.PostAsync("jobs/schedule", new { script_code = "silent", lead_id = await Bot.LeadAsync(), ticket_id = await TicketAsync(), condition_script_code = $"return {expression};" });

        Assert.Equal(400, answer.Status);
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }

    private async Task<long> TicketAsync() => (long)(await Bot.PostAsync("tickets", new { fields = new { subject = "Kettle" } })).Success()["ticket_id"]!;
}
