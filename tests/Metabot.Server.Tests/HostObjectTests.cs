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
    [InlineData("lead.getBoolAttr('yes') === true && lead.getBoolAttr('city') === false")]
    [InlineData("lead.getJsonAttr('json').list[1] === 2")]
    [InlineData("(lead.setAttr('x', 1), lead.setJsonAttr('y', { z: 2 }), lead.getAttr('x') === 1 && lead.getJsonAttr('y').z === 2)")]
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
    [InlineData("typeof lead.setForwarded === 'undefined' && typeof bot.findLeads === 'undefined'")]
    public async Task Host_objects_answer(string expression)
    {
        var lead = (await Bot.PostAsync("leads", new
        {
            name = "Ann",
            identification = "ann@example.org",
            tags = "vip,new",
            attributes = new { city = "Perm", size = 3.5, yes = true, json = new { list = new[] { 1, 2 } } },
        })).Success();
        var ticket = (await Bot.PostAsync("tickets", new { fields = new { subject = "Kettle" } })).Success();

        var answer = await Bot.ScheduleAsync(new
        {
            script_code = "silent",
            lead_id = (long)lead["lead_id"]!,
            ticket_id = (long)ticket["ticket_id"]!,
            run_after_sec = 900,
            condition_script_code = $"return {expression};",
            script_request_params = new { deep = new { list = new[] { new { name = "first" } } } },
        });

        Assert.Equal("scheduled", (string?)answer["status"]);
    }

    [Theory]
    [InlineData("lead.addTag('a,b')", "no comma")]
    [InlineData("lead.addTag(' ')", "not blank")]
    [InlineData("lead.setAttr('a', '\\ud800')", "surrogate pair")]
    [InlineData("lead.setAttr('a', { '\\ud800': 1 })", "surrogate pair")]
    [InlineData("lead.addTag('\\ud800')", "surrogate pair")]
    [InlineData("lead.getAttr()", "argument 1 must be a string")]
    [InlineData("lead.addTags('a')", "argument 1 must be an array of strings")]
    public async Task Wrong_arguments_are_errors_that_say_what_would_be_right(string expression, string message)
    {
        var answer = await Bot.PostAsync("jobs/schedule", new { script_code = "silent", lead_id = await Bot.LeadAsync(), condition_script_code = $"return {expression};" });

        Assert.Equal(400, answer.Status);
        Assert.Contains(message, (string?)answer.Problem["detail"]);
    }
}
