using System.Text.Json.Nodes;
using Metabot.Server.Tests.JavaScript;

namespace Metabot.Server.Tests.Tickets;

// The cards of persons: what makes one, what ties a lead or a ticket to it, and what is read of it.
public sealed class PersonTests(PersonTests.Fixture fixture) : IClassFixture<PersonTests.Fixture>
{
    public static TheoryData<string> Whos { get; } = ["Author", "Assigned", "Client"];

    [Theory]
    [InlineData("{ full_name: 'Ann', role_id: 3, role_name: 'boss', role_title: 'The Boss', phone: '+7', tags: ['a'] }", """{"full_name":"Ann","role_id":3,"role_name":"boss","role_title":"The Boss","fields":{"phone":"+7","tags":["a"]}}""")]
    [InlineData("{ full_name: 5, role_name: true }", """{"full_name":"5","role_id":null,"role_name":"true","role_title":null,"fields":{}}""")]
    [InlineData("{ full_name: null, имя: 'Анна' }", """{"full_name":null,"role_id":null,"role_name":null,"role_title":null,"fields":{"имя":"Анна"}}""")]
    [InlineData("{}", """{"full_name":null,"role_id":null,"role_name":null,"role_title":null,"fields":{}}""")]
    [InlineData("null", """{"full_name":null,"role_id":null,"role_name":null,"role_title":null,"fields":{}}""")]
    public async Task A_card_keeps_what_it_is_made_of(string data, string kept)
    {
        var id = await fixture.RunAsync($"return bot.createPerson({data});");

        var person = await fixture.Bot.GetAsync($"persons/{id}");
        Assert.All(JsonNode.Parse(kept)!.AsObject(), member => Assert.Equal((member.Key, member.Value?.ToJsonString()), (member.Key, person[member.Key]?.ToJsonString())));
    }

    [Theory]
    [InlineData("{ role_id: 'boss' }", "role_id of a person is a whole number; got the string \"boss\"")]
    [InlineData("{ role_id: 1.5 }", "role_id of a person is a whole number; got the number 1.5")]
    [InlineData("'Ann'", "argument 1 must be an object")]
    [InlineData("[{}]", "argument 1 must be an object")]
    public async Task A_card_that_is_wrong_is_refused(string data, string message)
    {
        Assert.Contains(message, await fixture.RunAsync($"try {{ bot.createPerson({data}); }} catch (error) {{ return error.message; }}"), StringComparison.Ordinal);
        Assert.Contains(message, await fixture.RunAsync($"try {{ lead.createPersonForCurrentLead({data}); }} catch (error) {{ return [error.message, lead.getPersonId()].join(); }}"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Whos))]
    public async Task Each_person_of_a_ticket_is_read_with_the_role(string who)
    {
        var column = $"{who.ToLowerInvariant()}_person_id";
        var read = $"ticket.get{who}PersonId() === id, ticket.get{who}PersonFullName(), ticket.get{who}PersonRoleId(), ticket.get{who}PersonRoleName(), ticket.get{who}PersonRoleTitle(), ticket.get{who}PersonRoleFormattedTitle()";

        Assert.Equal("true,Bob,7,cook,The Cook,The Cook", await fixture.RunAsync(
            $"const id = bot.createPerson({{ full_name: 'Bob', role_id: 7, role_name: 'cook', role_title: 'The Cook' }}); ticket.update({{ {column}: id }}); return [{read}].join();"));
        Assert.Equal("false,null,null,null,null,null", await fixture.RunAsync($"const id = 0; ticket.update({{ {column}: null }}); return [{read}].map(String).join();"));
    }

    [Theory]
    [InlineData("return [lead.setPersonId(id), lead.getPersonId() === id, lead.getData('person_id') === id].join();", "true,true,true")]
    [InlineData("return [lead.setPersonId(String(id)), lead.getPersonId() === id].join();", "true,true")]
    [InlineData("lead.setPersonId(id); return [lead.setPersonId(id + 1000), lead.getPersonId() === id].join();", "false,true")]
    [InlineData("lead.setPersonId(id); return [lead.setPersonId(null), String(lead.getPersonId())].join();", "true,null")]
    [InlineData("lead.setPersonId(id); return [lead.setPersonId(), String(lead.getPersonId())].join();", "true,null")]
    [InlineData("return [lead.setPersonId(-1), lead.setPersonId(0), lead.setPersonId(1e18)].join();", "false,false,false")]
    [InlineData("const own = lead.createPersonForCurrentLead({ full_name: 'Own' }); return [own === lead.getPersonId(), own > id].join();", "true,true")]
    public async Task A_lead_is_tied_to_a_card_that_is_there(string code, string result) =>
        Assert.Equal(result, await fixture.RunAsync($"const id = bot.createPerson({{ full_name: 'Ann' }}); {code}"));

    [Fact]
    public async Task A_card_of_a_run_that_fails_is_not_made_and_its_number_is_nobodys()
    {
        var before = (await fixture.Bot.ListAsync("persons?limit=1000")).Count;

        await fixture.TryOnTicketAsync("bot.createPerson({ full_name: 'Nobody' }); throw new Error('boom');");

        Assert.Equal(before, (await fixture.Bot.ListAsync("persons?limit=1000")).Count);
    }

    [Fact]
    public async Task Tying_a_lead_to_a_card_is_heard_as_a_change_of_the_lead()
    {
        await fixture.RunAsync("lead.createPersonForCurrentLead({ full_name: 'Heard' });");
        await fixture.Bot.SettleAsync(fixture.LastJob);

        Assert.Equal(["tied"], await fixture.Bot.TextsAsync(fixture.LastLead));
    }

    public sealed class Fixture() : CodeBot(
        """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "run": { "commands": [{ "javascript": { "file": "run.js" } }] }, "tied": { "commands": [{ "text": "tied" }] } },
          "triggers": { "tied": { "on": [{ "lead_changed": "person_id" }], "condition": "return lead.isTagExist('told') === false;", "script": "tied" } }
        }
        """)
    {
        public long LastLead { get; private set; }

        public long LastJob { get; private set; }

        // What the code returned, as text.
        public async Task<string> RunAsync(string code)
        {
            var job = await TryOnTicketAsync($"lead.setAttr('out', String((() => {{ {code} }})()));");
            Assert.True((string?)job["status"] == "completed", job.ToJsonString());
            return (string)(await Bot.GetAsync($"leads/{LastLead}"))["attributes"]!["out"]!;
        }

        public async Task<JsonObject> TryOnTicketAsync(string code)
        {
            var ticket = (long)(await Bot.PostAsync("tickets", new { title = "T" })).Success()["ticket_id"]!;
            (var job, LastLead) = await TryAsync(code, ticket);
            LastJob = (long)job["job_id"]!;
            return job;
        }
    }
}
