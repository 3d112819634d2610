using System.Text.Json.Nodes;
using Metabot.Server.Tests.JavaScript;

namespace Metabot.Server.Tests.Tickets;

// What scripts write into tickets: columns, custom fields, persons, statuses, of the job's own ticket and of those they find.
public sealed class FieldTests(FieldTests.Fixture fixture) : IClassFixture<FieldTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "ticket_types": ["order", "complaint"],
          "ticket_statuses": { "new": "open", "paid": "closed", "Отменён": "closed" },
          "ticket_fields": ["sum"],
          "scripts": { "run": { "commands": [{ "javascript": { "file": "run.js" } }] }, "heard": { "commands": [{ "text": "{{ ticket.title }}" }] } },
          "triggers": { "any": { "on": [{ "ticket_changed": true }], "script": "heard" } }
        }
        """;

    [Theory]
    [InlineData("ticket.update({ title: 'A', description: 'B' })", """{"title":"A","description":"B"}""")]
    [InlineData("ticket.update({ title: 5, description: true })", """{"title":"5","description":"true"}""")]
    [InlineData("ticket.update({ title: null })", """{"title":null}""")]
    [InlineData("ticket.update({ title: '' })", """{"title":""}""")]
    [InlineData("ticket.update({ title: undefined })", """{"title":"Tea"}""")]
    [InlineData("ticket.update({ ticket_type_id: 2, status_id: 2 })", """{"type":"complaint","status":"paid"}""")]
    [InlineData("ticket.update({ ticket_type_id: '1', status_id: '1' })", """{"type":"order","status":"new"}""")]
    [InlineData("ticket.update({ status_id: null, ticket_type_id: null })", """{"type":null,"status":null}""")]
    [InlineData("ticket.update({ author_person_id: 1, client_person_id: 1, assigned_person_id: 1, person1_id: 1, person2_id: 1, person3_id: 1 })", """{"author_person_id":1,"client_person_id":1,"assigned_person_id":1,"person1_id":1,"person2_id":1,"person3_id":1}""")]
    [InlineData("ticket.setStatusByName('Отменён')", """{"status":"Отменён"}""")]
    [InlineData("ticket.setStatusId(1)", """{"status":"new"}""")]
    [InlineData("ticket.setPerson1Id(1) && ticket.setPerson3Id(1) && ticket.setPerson3Id(null)", """{"person1_id":1,"person3_id":null}""")]
    [InlineData("ticket.setData('title', 'x').setData('sum', 5).setCustomData('title', 'own')", """{"title":"x","fields":{"sum":5,"free":"yes","title":"own"}}""")]
    [InlineData("ticket.update({ sum: 5, custom: { sum: 6, list: [1, { a: null }] } })", """{"fields":{"sum":6,"free":"yes","list":[1,{"a":null}]}}""")]
    [InlineData("ticket.update({ custom: { sum: 6 }, sum: 5 })", """{"fields":{"sum":5,"free":"yes"}}""")]
    [InlineData("ticket.update({ free: null, nothing: null })", """{"fields":{"sum":1}}""")]
    [InlineData("ticket.setAllCustomData({ 'с пробелом': 1, sum: null })", """{"fields":{"free":"yes","с пробелом":1}}""")]
    [InlineData("ticket.setAllCustomData({})", """{"fields":{"sum":1,"free":"yes"}}""")]
    public async Task A_change_is_kept(string code, string kept)
    {
        var ticket = await fixture.RunAsync($"{code};");

        Assert.All(JsonNode.Parse(kept)!.AsObject(), member => Assert.Equal((member.Key, member.Value?.ToJsonString()), (member.Key, ticket[member.Key]?.ToJsonString())));
    }

    [Theory]
    [InlineData("ticket.update({ status_id: 1.5 })", "status_id is a whole number or null; got the number 1.5")]
    [InlineData("ticket.update({ title: 'changed', author_person_id: {} })", "author_person_id is a whole number or null; got an object")]
    [InlineData("ticket.update({ id: 5 })", "a script cannot write the column 'id' of a ticket")]
    [InlineData("ticket.update({ title: 'changed', bot_id: 5 })", "a script cannot write the column 'bot_id' of a ticket")]
    [InlineData("ticket.update({ updated_at: '2027-01-01' })", "a script cannot write the column 'updated_at' of a ticket")]
    [InlineData("ticket.update([1])", "argument 1 must be an object")]
    [InlineData("ticket.setData()", "argument 1 must be a string")]
    [InlineData("ticket.setCustomData({}, 1)", "argument 1 must be a string")]
    [InlineData("ticket.setStatusId('paid')", "argument 1 must be a whole number")]
    [InlineData("ticket.setPerson1Id(true)", "argument 1 must be a whole number")]
    [InlineData("ticket.setAssignedPersonRejectsCount(-1)", "argument 1 must be a whole number from 0 to 2147483647")]
    [InlineData("ticket.setAssignedPersonRejectsCount(3000000000)", "argument 1 must be a whole number from 0 to 2147483647")]
    public async Task A_change_that_is_wrong_fails_and_leaves_the_ticket(string code, string message)
    {
        var (job, ticket) = await fixture.TryOnTeaAsync($"{code};");

        Assert.Contains($"TypeError: {message}", (string?)job["reason"], StringComparison.Ordinal);
        Assert.Equal("Tea", (string?)ticket["title"]);
    }

    [Theory]
    [InlineData("setAttr", "lead.setAttr('out', [ticket.getStatusName(), ticket.getStatusType(), ticket.getTicketTypeName(), ticket.getStatusId(), ticket.getAttr('status_id')].join());", "new,open,order,1,1")]
    [InlineData("unknown id", "ticket.update({ status_id: 99, ticket_type_id: 99 }); lead.setAttr('out', [ticket.getStatusName(), ticket.getStatusType(), ticket.getTicketTypeName(), ticket.getStatusId()].map(String).join());", "null,null,null,99")]
    [InlineData("not found", "lead.setAttr('out', [ticket.setStatusId(99), ticket.setStatusByName('Paid'), ticket.getStatusName()].join());", "false,false,new")]
    [InlineData("properties", "lead.setAttr('out', [ticket.sum, ticket.free, typeof ticket.title, typeof ticket.nothing, Object.keys(ticket).includes('sum')].join());", "1,yes,undefined,undefined,true")]
    [InlineData("own property", "ticket.sum = 99; lead.setAttr('out', [ticket.sum, ticket.getData('sum')].join());", "99,1")]
    [InlineData("copies", "const all = ticket.getAllCustomData(); all.sum = 99; lead.setAttr('out', [ticket.getCustomData('sum'), Object.keys(ticket.getAllData()).filter(name => name.startsWith('person')).join('+')].join());", "1,person1_id+person2_id+person3_id")]
    [InlineData("moments", "lead.setAttr('out', [ticket.getData('created_at').length, ticket.getData('updated_at')].map(String).join());", "19,null")]
    public async Task A_ticket_is_read(string what, string code, string result)
    {
        await fixture.RunAsync(code);

        Assert.Equal((what, result), (what, await fixture.OutAsync()));
    }

    [Fact]
    public async Task A_ticket_that_a_script_finds_is_changed_where_it_stands_and_triggers_hear_of_each()
    {
        var (own, other) = (await fixture.TicketAsync("own"), await fixture.TicketAsync("other"));

        var job = await fixture.RunForAsync(own, $"for (const found of bot.findTickets([['id', 'in', [{own}, {other}]]])) {{ found.update({{ description: 'seen' }}); found.setCustomData('n', found.getData('id')); }} ticket.setCustomData('last', 1);");
        var jobs = await fixture.Bot.SettleAsync(job);

        var tickets = new[] { await fixture.Bot.GetAsync($"tickets/{own}"), await fixture.Bot.GetAsync($"tickets/{other}") };
        Assert.All(tickets, ticket => Assert.Equal(("seen", (long)ticket["ticket_id"]!), ((string?)ticket["description"], (long)ticket["fields"]!["n"]!)));
        Assert.Equal([own], jobs.Select(each => (long)each!["ticket_id"]!));
        Assert.Equal(1, (int)tickets[0]["fields"]!["last"]!);
    }

    [Fact]
    public async Task A_ticket_that_is_found_twice_is_one()
    {
        var other = await fixture.TicketAsync("other");

        await fixture.RunAsync($"const find = () => bot.findTickets([['id', {other}]])[0]; find().setCustomData('n', 1); find().setCustomData('m', find().getCustomData('n') + 1);");

        Assert.Equal("""{"sum":1,"free":"yes","n":1,"m":2}""", (await fixture.Bot.GetAsync($"tickets/{other}"))["fields"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_set_to_what_it_is_already_sets_off_nothing()
    {
        var ticket = await fixture.TicketAsync("same");

        var job = await fixture.RunForAsync(ticket, "ticket.update({ title: 'same', sum: 1, custom: { free: 'yes' }, status_id: 1 }); ticket.setCustomData('nothing', null);");

        Assert.Empty(await fixture.Bot.SettleAsync(job));
    }

    public sealed class Fixture() : CodeBot(Manifest)
    {
        private long _lead;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            (await Bot.PostAsync("persons", new { full_name = "Ann" })).Success();
        }

        public async Task<long> TicketAsync(string title) =>
            (long)(await Bot.PostAsync("tickets", new { title, type = "order", status = "new", fields = new { sum = 1, free = "yes" } })).Success()["ticket_id"]!;

        // The ticket afterwards.
        public async Task<JsonObject> RunAsync(string code)
        {
            var (job, ticket) = await TryOnTeaAsync(code);
            Assert.True((string?)job["status"] == "completed", job.ToJsonString());
            return ticket;
        }

        public async Task<(JsonObject Job, JsonObject Ticket)> TryOnTeaAsync(string code)
        {
            var ticket = await TicketAsync("Tea");
            (var job, _lead) = await TryAsync(code, ticket);
            return (job, await Bot.GetAsync($"tickets/{ticket}"));
        }

        public async Task<long> RunForAsync(long ticket, string code)
        {
            (var job, _lead) = await TryAsync(code, ticket);
            return (long)job["job_id"]!;
        }

        // The attribute that the last script left.
        public async Task<string?> OutAsync() => (string?)(await Bot.GetAsync($"leads/{_lead}"))["attributes"]!["out"];
    }
}
