using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Triggers;

// Which triggers hear of a PATCH: those that listen to what it really changed, by its exact name.
public sealed class HeardCallTests(HeardCallTests.Fixture fixture) : IClassFixture<HeardCallTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "statuses": ["new", "client", "lost"],
          "ticket_types": ["order", "complaint"],
          "ticket_statuses": { "open": "open", "done": "closed" },
          "scripts": { "none": { "commands": [] } },
          "triggers": {
            "name": { "on": [{ "lead_changed": "name" }], "script": "none" },
            "channel": { "on": [{ "lead_changed": "channel_code" }], "script": "none" },
            "language": { "on": [{ "lead_changed": "lang_code" }], "script": "none" },
            "forwarded": { "on": [{ "lead_changed": "is_forwarded" }], "script": "none" },
            "client": { "on": [{ "status_changed": "client" }], "script": "none" },
            "status": { "on": [{ "status_changed": true }], "script": "none" },
            "vip": { "on": [{ "tag_added": "vip" }], "script": "none" },
            "tagged": { "on": [{ "tag_added": true }], "script": "none" },
            "untagged": { "on": [{ "tag_removed": "old" }], "script": "none" },
            "entered": { "on": [{ "context_added": "order" }], "script": "none" },
            "left": { "on": [{ "context_removed": "here" }], "script": "none" },
            "city": { "on": [{ "attribute_changed": "city" }], "script": "none" },
            "attribute": { "on": [{ "attribute_changed": true }], "script": "none" },
            "title": { "on": [{ "ticket_changed": "title" }], "script": "none" },
            "description": { "on": [{ "ticket_changed": "description" }], "script": "none" },
            "type": { "on": [{ "ticket_changed": "ticket_type_id" }], "script": "none" },
            "ticket_status": { "on": [{ "ticket_changed": "status_id" }], "script": "none" },
            "author": { "on": [{ "ticket_changed": "author_person_id" }], "script": "none" },
            "client_person": { "on": [{ "ticket_changed": "client_person_id" }], "script": "none" },
            "assigned": { "on": [{ "ticket_changed": "assigned_person_id" }], "script": "none" },
            "first": { "on": [{ "ticket_changed": "person1_id" }], "script": "none" },
            "second": { "on": [{ "ticket_changed": "person2_id" }], "script": "none" },
            "third": { "on": [{ "ticket_changed": "person3_id" }], "script": "none" },
            "sum": { "on": [{ "ticket_changed": "sum" }], "script": "none" },
            "ticket": { "on": [{ "ticket_changed": true }], "script": "none" }
          }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("""{"name":"Bob"}""", "name")]
    [InlineData("""{"name":"Ann"}""", "")]
    [InlineData("""{"channel_code":"webhook"}""", "channel")]
    [InlineData("""{"lang_code":"ru"}""", "language")]
    [InlineData("""{"is_forwarded":true}""", "forwarded")]
    [InlineData("""{"is_forwarded":false}""", "")]
    [InlineData("""{"status":"client"}""", "client status")]
    [InlineData("""{"status":"lost"}""", "status")]
    [InlineData("""{"status":"new"}""", "")]
    [InlineData("""{"add_tags":"vip"}""", "vip tagged")]
    [InlineData("""{"add_tags":"VIP"}""", "tagged")]
    [InlineData("""{"add_tags":"old"}""", "")]
    [InlineData("""{"remove_tags":"old"}""", "untagged")]
    [InlineData("""{"remove_tags":"vip,Old"}""", "")]
    [InlineData("""{"add_contexts":"order"}""", "entered")]
    [InlineData("""{"add_contexts":"here"}""", "")]
    [InlineData("""{"remove_contexts":"here,order"}""", "left")]
    [InlineData("""{"attributes":{"city":"Omsk"}}""", "city attribute")]
    [InlineData("""{"attributes":{"City":"Omsk"}}""", "attribute")]
    [InlineData("""{"attributes":{"city":"Perm"}}""", "")]
    [InlineData("""{"attributes":{"city":null}}""", "city attribute")]
    [InlineData("""{"attributes":{}}""", "")]
    [InlineData("""{"name":"Bob","status":"client","add_tags":"vip","attributes":{"city":"Omsk"}}""", "name client status vip tagged city attribute")]
    public async Task Of_a_change_of_a_lead(string body, string heard)
    {
        var made = (await Bot.PostAsync("leads", new { name = "Ann", tags = "old", attributes = new { city = "Perm" } })).Success();
        var lead = (long)made["lead_id"]!;
        await Bot.PatchAsync($"leads/{lead}", new { add_contexts = "here" });

        await Bot.PatchAsync($"leads/{lead}", JsonNode.Parse(body)!);

        Assert.Equal(heard, await fixture.HeardAsync($"lead_id={lead}"));
    }

    [Theory]
    [InlineData("""{"title":"Cup"}""", "title ticket")]
    [InlineData("""{"title":"Kettle"}""", "")]
    [InlineData("""{"description":"It leaks."}""", "description ticket")]
    [InlineData("""{"type":"complaint"}""", "type ticket")]
    [InlineData("""{"type":"order"}""", "")]
    [InlineData("""{"status":"done"}""", "ticket_status ticket")]
    [InlineData("""{"status":"open"}""", "")]
    [InlineData("""{"author_person_id":1}""", "author ticket")]
    [InlineData("""{"client_person_id":1}""", "client_person ticket")]
    [InlineData("""{"assigned_person_id":1}""", "assigned ticket")]
    [InlineData("""{"person1_id":1}""", "first ticket")]
    [InlineData("""{"person2_id":1}""", "second ticket")]
    [InlineData("""{"person3_id":1}""", "third ticket")]
    [InlineData("""{"fields":{"sum":6}}""", "sum ticket")]
    [InlineData("""{"fields":{"sum":5}}""", "")]
    [InlineData("""{"fields":{"sum":null}}""", "sum ticket")]
    [InlineData("""{"fields":{"absent":null}}""", "")]
    [InlineData("""{"fields":{"Sum":6}}""", "ticket")]
    [InlineData("""{"fields":{"title":"of its own"}}""", "title ticket")]
    [InlineData("""{"title":"Cup","status":"done","fields":{"sum":6}}""", "title ticket_status sum ticket")]
    public async Task Of_a_change_of_a_ticket(string body, string heard)
    {
        var made = (await Bot.PostAsync("tickets", new { title = "Kettle", type = "order", status = "open", fields = new { sum = 5 } })).Success();
        var ticket = (long)made["ticket_id"]!;

        await Bot.PatchAsync($"tickets/{ticket}", JsonNode.Parse(body)!);

        Assert.Equal(heard, await fixture.HeardAsync($"ticket_id={ticket}"));
    }

    [Theory]
    [InlineData("""{"name":"Bob","add_tags":"vip","status":"nobody"}""")]
    [InlineData("""{"attributes":{"city":"Omsk"},"is_mute":"yes"}""")]
    [InlineData("""{"remove_tags":"old","remove_contexts":",","lang_code":"ru"}""")]
    [InlineData("""{"name":"Bob","channel_code":" "}""")]
    [InlineData("""{"name":"Bob","nickname":"Bobby"}""")]
    public async Task A_change_of_a_lead_with_one_mistake_is_not_made_and_not_heard(string body)
    {
        var made = (await Bot.PostAsync("leads", new { name = "Ann", tags = "old", attributes = new { city = "Perm" } })).Success();

        Assert.Equal(400, (await Bot.TryPatchAsync($"leads/{made["lead_id"]}", JsonNode.Parse(body)!)).Status);

        Assert.Equal(made.ToJsonString(), (await Bot.GetAsync($"leads/{made["lead_id"]}")).ToJsonString());
        Assert.Equal("", await fixture.HeardAsync($"lead_id={made["lead_id"]}"));
    }

    [Theory]
    [InlineData("""{"title":"Cup","status":"lost"}""")]
    [InlineData("""{"fields":{"sum":6},"client_person_id":999}""")]
    [InlineData("""{"fields":[6],"description":"It leaks."}""")]
    [InlineData("""{"type":"complaint","title":""}""")]
    [InlineData("""{"person1_id":1,"person4_id":1}""")]
    public async Task A_change_of_a_ticket_with_one_mistake_is_not_made_and_not_heard(string body)
    {
        var made = (await Bot.PostAsync("tickets", new { title = "Kettle", type = "order", status = "open", fields = new { sum = 5 } })).Success();

        Assert.Equal(400, (await Bot.TryPatchAsync($"tickets/{made["ticket_id"]}", JsonNode.Parse(body)!)).Status);

        Assert.Equal(made.ToJsonString(), (await Bot.GetAsync($"tickets/{made["ticket_id"]}")).ToJsonString());
        Assert.Equal("", await fixture.HeardAsync($"ticket_id={made["ticket_id"]}"));
    }

    public sealed class Fixture() : SharedBot(Manifest)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            (await Bot.PostAsync("persons", new { full_name = "Ann Lee" })).Success();
        }

        // The triggers' jobs are stored with the change, and in the order of bot.json.
        public async Task<string> HeardAsync(string whose) =>
            string.Join(' ', (await Bot.ListAsync($"jobs?kind=trigger&{whose}")).Select(job => (string)job!["target"]!));
    }
}
