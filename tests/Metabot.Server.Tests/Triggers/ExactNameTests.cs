using Metabot.Server.Tests.JavaScript;

namespace Metabot.Server.Tests.Triggers;

// Each event is heard by its exact name or by any, and not by a name that is nearly it; a flag of a script keeps it from being heard.
public sealed class ExactNameTests(ExactNameTests.Fixture fixture) : IClassFixture<ExactNameTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "statuses": ["new", "Клиент", "клиент"],
          "ticket_statuses": { "new": "open", "paid": "closed" },
          "scripts": { "run": { "commands": [{ "javascript": { "file": "run.js" } }] }, "none": { "commands": [] } },
          "triggers": {
            "tag": { "on": [{ "tag_added": "Мой тег" }], "script": "none" },
            "any_tag": { "on": [{ "tag_added": true }], "script": "none" },
            "tag_gone": { "on": [{ "tag_removed": "old" }], "script": "none" },
            "any_tag_gone": { "on": [{ "tag_removed": true }], "script": "none" },
            "context": { "on": [{ "context_added": "заказ" }], "script": "none" },
            "any_context": { "on": [{ "context_added": true }], "script": "none" },
            "status": { "on": [{ "status_changed": "Клиент" }], "script": "none" },
            "any_status": { "on": [{ "status_changed": true }], "script": "none" },
            "attribute": { "on": [{ "attribute_changed": "город доставки" }], "script": "none" },
            "any_attribute": { "on": [{ "attribute_changed": true }], "script": "none" },
            "column": { "on": [{ "lead_changed": "name" }], "script": "none" },
            "any_change": { "on": [{ "lead_changed": true }], "script": "none" },
            "change_named_tag": { "on": [{ "lead_changed": "Мой тег" }], "script": "none" },
            "ticket": { "on": [{ "ticket_changed": "status_id" }], "script": "none" },
            "any_ticket": { "on": [{ "ticket_changed": true }], "script": "none" }
          }
        }
        """;

    [Theory]
    [InlineData("lead.addTag('Мой тег');", "tag", "any_tag", "any_change", "change_named_tag")]
    [InlineData("lead.addTag('мой тег');", "any_tag", "any_change")]
    [InlineData("lead.addTag('Мой');", "any_tag", "any_change")]
    [InlineData("lead.addTags(' Мой тег , x');", "tag", "any_tag", "any_change", "change_named_tag")]
    [InlineData("lead.setTag('Мой тег');", "tag", "any_tag", "any_change", "change_named_tag")]
    [InlineData("lead.deleteTag('old');", "tag_gone", "any_tag_gone", "any_change")]
    [InlineData("lead.forceDeleteTags(['older', 'old']);", "tag_gone", "any_tag_gone", "any_change")]
    [InlineData("lead.deleteTag('older');")]
    [InlineData("lead.setContext('заказ');", "context", "any_context", "any_change")]
    [InlineData("lead.setContext('Заказ');", "any_context", "any_change")]
    [InlineData("lead.setStatusByName('Клиент');", "status", "any_status", "any_change")]
    [InlineData("lead.setStatusByName('клиент');", "any_status", "any_change")]
    [InlineData("lead.setStatusByName('Клиент'); lead.setStatusByName('new');", "status", "any_status", "any_change")]
    [InlineData("lead.setData('status_id', 2);", "status", "any_status", "any_change")]
    [InlineData("lead.setAttr('город доставки', 'Пермь');", "attribute", "any_attribute", "any_change")]
    [InlineData("lead.setAttr('город  доставки', 'Пермь');", "any_attribute", "any_change")]
    [InlineData("lead.setJsonAttr('город доставки', [1]);", "attribute", "any_attribute", "any_change")]
    [InlineData("lead.setAttr('n', 1).deleteAttr('n');", "any_attribute", "any_change")]
    [InlineData("lead.deleteAttr('nothing').setAttr('absent', null);")]
    [InlineData("lead.setData('name', 'Bob');", "column", "any_change")]
    [InlineData("lead.setData('name', 'Ann');")]
    [InlineData("lead.setForwarded(true);", "any_change")]
    [InlineData("lead.setForwarded(0);")]
    [InlineData("ticket.setStatusByName('paid');", "ticket", "any_ticket")]
    [InlineData("ticket.setCustomData('status_id', 5);", "ticket", "any_ticket")]
    [InlineData("ticket.setPerson1Id(null); ticket.incAssignedPersonRejectsCount();", "any_ticket")]
    public async Task A_change_is_heard_by_its_exact_name_and_by_any(string code, params string[] triggers) => Assert.Equal(triggers, await fixture.HeardAsync(code));

    [Theory]
    [InlineData("lead.addTags('Мой тег', null, null, true);")]
    [InlineData("lead.addTag('Мой тег', null, {}, 1);")]
    [InlineData("lead.deleteTags('old', null, null, false, true);")]
    [InlineData("lead.deleteTag('old', null, null, true, true);")]
    [InlineData("lead.forceDeleteTags('old', null, null, true);")]
    [InlineData("lead.forceDeleteTag('old', null, null, true);")]
    [InlineData("lead.deleteAttrs('город', null, null, false, true);")]
    [InlineData("lead.forceDeleteAttrs('город', null, null, true);")]
    [InlineData("lead.deleteJsonAttrs('json', null, null, false, true);")]
    [InlineData("lead.forceDeleteJsonAttr('json', null, null, true);")]
    public async Task What_a_script_keeps_from_triggers_none_hears(string code) =>
        Assert.Empty(await fixture.HeardAsync(code, before: "lead.setAttr('город', 'Пермь').setJsonAttr('json', 1);"));

    [Theory]
    [InlineData("lead.deleteTags('old', null, null, true);", "tag_gone", "any_tag_gone", "any_change")]
    [InlineData("lead.deleteTags('old', null, null, true, false);", "tag_gone", "any_tag_gone", "any_change")]
    [InlineData("lead.forceDeleteTags('old', null, null, 0);", "tag_gone", "any_tag_gone", "any_change")]
    [InlineData("lead.addTags('quiet', null, null, true).addTag('loud');", "any_tag", "any_change")]
    public async Task Other_flags_keep_nothing_from_them(string code, params string[] triggers) => Assert.Equal(triggers, await fixture.HeardAsync(code));

    public sealed class Fixture() : CodeBot(Manifest)
    {
        // The triggers that a script sets off, in the order of their jobs; what happens before is not asked about.
        public async Task<string[]> HeardAsync(string code, string before = "")
        {
            await WriteAsync(before);
            var lead = await Bot.LeadAsync(tags: "old");
            var ticket = (long)(await Bot.PostAsync("tickets", new { title = "T", status = "new" })).Success()["ticket_id"]!;
            await Bot.SettleAsync((long)(await RunAsync(lead, ticket))["job_id"]!);
            await WriteAsync(code);
            var job = await RunAsync(lead, ticket);
            Assert.True((string?)job["status"] == "completed", job.ToJsonString());
            return [.. (await Bot.SettleAsync((long)job["job_id"]!)).Select(each => (string)each!["target"]!)];
        }

        private Task<System.Text.Json.Nodes.JsonObject> RunAsync(long lead, long ticket) => Bot.RunAsync(new { script_code = "run", lead_id = lead, ticket_id = ticket });
    }
}
