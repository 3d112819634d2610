using System.Text.Json.Nodes;
using Metabot.Server.Tests.Manifests;

namespace Metabot.Server.Tests.Commands;

// The commands that change a lead: what they leave, what they leave alone, and what JavaScript makes of it.
public sealed class ChangeCommandTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    [Theory]
    [InlineData("""{ "add_tags": "b" }""", "tags", """["a","b"]""")]
    [InlineData("""{ "add_tags": "a" }""", "tags", """["a"]""")]
    [InlineData("""{ "add_tags": " b , c,b" }""", "tags", """["a","b","c"]""")]
    [InlineData("""{ "add_tags": "Новый тег,новый тег" }""", "tags", """["a","Новый тег","новый тег"]""")]
    [InlineData("""{ "remove_tags": "A,b" }""", "tags", """["a"]""")]
    [InlineData("""{ "add_tags": "b" }, { "remove_tags": "a,b" }, { "add_tags": "a" }""", "tags", """["a"]""")]
    [InlineData("""{ "add_contexts": "order;pay,order" }""", "contexts", """["start","order","pay"]""")]
    [InlineData("""{ "add_contexts": "Заказ_еды; " }""", "contexts", """["start","Заказ_еды"]""")]
    [InlineData("""{ "remove_contexts": "Start" }""", "contexts", """["start"]""")]
    [InlineData("""{ "remove_contexts": "start;x" }""", "contexts", "[]")]
    [InlineData("""{ "status": "Клиент" }, { "status": "new" }""", "status", "\"new\"")]
    [InlineData("""{ "to_operator": { "status": "Клиент" } }, { "to_bot": true }""", "status", "\"Клиент\"")]
    [InlineData("""{ "to_operator": true }, { "to_bot": true }""", "is_forwarded", "false")]
    [InlineData("""{ "set_attributes": { "city": "Perm", "n": 1.50, "list": [1], "no": false } }""", "attributes", """{"keep":"x","city":"Perm","n":1.50,"list":[1],"no":false}""")]
    [InlineData("""{ "set_attributes": {} }""", "attributes", """{"keep":"x"}""")]
    [InlineData("""{ "set_attributes": { "keep": null } }""", "attributes", """{"keep":null}""")]
    public async Task A_command_leaves(string commands, string field, string value) => Assert.Equal(JsonNode.Parse(value)!.ToJsonString(), (await RunAsync(commands))[field]!.ToJsonString());

    [Theory]
    [InlineData("""{ "set_attributes": { "n": 5, "f": 0.5, "yes": true, "no": false, "list": [1, "ж"], "nothing": null } }""",
        "[lead.getAttr('n') === '5', lead.getIntAttr('n'), lead.getFloatAttr('f'), lead.getBoolAttr('yes'), lead.getBoolAttr('no'), lead.getAttr('list'), lead.getJsonAttr('list')[1], String(lead.getAttr('nothing')), lead.isAttrExist('nothing')].join('|')",
        "true|5|0.5|true|false|[1,\"ж\"]|ж|null|true")]
    [InlineData("""{ "add_tags": "b" }""", "[lead.getTag('b'), lead.getTag('B'), lead.getAllTags().length].map(String).join('|')", "b|null|2")]
    [InlineData("""{ "add_contexts": "order" }""", "lead.getAllContexts().join('|')", "start|order")]
    [InlineData("""{ "status": "Клиент" }""", "[lead.isInStatus('Клиент'), lead.getStatusId()].join('|')", "true|2")]
    [InlineData("""{ "to_operator": true }""", "[lead.getData('is_forwarded'), String(lead.getData('forwarded_at'))].join('|')", "1|null")]
    public async Task JavaScript_sees_what_a_command_left(string commands, string expression, string result)
    {
        var code = System.Text.Json.JsonSerializer.Serialize($"lead.setAttr('out', {expression});");

        Assert.Equal(result, (string?)(await RunAsync($$"""{{commands}}, { "javascript": {{code}} }"""))["attributes"]!["out"]);
    }

    [Theory]
    [InlineData("""{ "text": "x" }""", "send a text to")]
    [InlineData("""{ "image": "https://example.org/a.png" }""", "send an image to")]
    [InlineData("""{ "file": "https://example.org/a.pdf" }""", "send a file to")]
    [InlineData("""{ "add_tags": "a" }""", "tag")]
    [InlineData("""{ "remove_tags": "a" }""", "take tags off")]
    [InlineData("""{ "add_contexts": "a" }""", "put into a context")]
    [InlineData("""{ "remove_contexts": "a" }""", "take out of a context")]
    [InlineData("""{ "status": "new" }""", "set the status of")]
    [InlineData("""{ "set_attributes": { "a": 1 } }""", "set attributes of")]
    [InlineData("""{ "ask": { "text": "?", "attribute": "a" } }""", "ask")]
    [InlineData("""{ "callback": { "javascript": "" } }""", "wait for")]
    [InlineData("""{ "repeat": true }""", "ask again")]
    [InlineData("""{ "to_operator": true }""", "hand over")]
    [InlineData("""{ "to_bot": true }""", "give back")]
    public async Task What_is_done_to_a_lead_fails_without_one_and_says_what_it_needed(string command, string purpose)
    {
        await LoadAsync(command);

        var job = await folder.Bot.RunAsync(new { script_code = "s" });

        Assert.Equal(("failed", $"script \"s\" has no lead to {purpose}; give lead_id"), ((string?)job["status"], (string?)job["reason"]));
    }

    [Theory]
    [InlineData("""{ "email": { "to": "a@example.org", "html": "x" } }""")]
    [InlineData("""{ "javascript": "bot.setAttr('n', 1); table.createItem('t', {}); memory.setAttr('m', 1);" }""")]
    [InlineData("""{ "run_script": "empty" }""")]
    [InlineData("""{ "run_trigger": "t" }""")]
    [InlineData("""{ "stop": true }""")]
    [InlineData("""{ "condition": "return lead !== null;", "text": "x" }""")]
    public async Task What_needs_no_lead_runs_for_nobody(string command)
    {
        await LoadAsync(command);

        Assert.Equal("completed", (string?)(await folder.Bot.RunAsync(new { script_code = "s" }))["status"]);
    }

    [Theory]
    [InlineData("lead.addTag('a');")]
    [InlineData("bot.sendMessage('x');")]
    [InlineData("ticket.getData('title');")]
    public async Task A_script_that_asks_for_a_lead_or_ticket_that_is_not_there_fails(string code)
    {
        await LoadAsync($$"""{ "javascript": {{System.Text.Json.JsonSerializer.Serialize(code)}} }""");

        var job = await folder.Bot.RunAsync(new { script_code = "s" });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.StartsWith("JavaScript failed in $.scripts.s.commands[0].javascript: TypeError: ", (string?)job["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_fails_stops_all_that_follow_and_takes_back_all_before()
    {
        await LoadAsync("""
            { "text": "one" }, { "add_tags": "b" }, { "status": "Клиент" }, { "to_operator": true }, { "set_attributes": { "n": 1 } }, { "run_trigger": "t" },
            { "email": { "to": "{{ $nobody }}", "html": "x" } }, { "text": "two" }
            """);
        var lead = await CreateAsync();
        var before = (await folder.Bot.GetAsync($"leads/{lead}")).ToJsonString();

        var job = await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead });

        Assert.Equal(("failed", "script \"s\" has an e-mail for nobody: '{{ $nobody }}' is empty"), ((string?)job["status"], (string?)job["reason"]));
        Assert.Equal("failed", (string?)Assert.Single(job["runs"]!.AsArray())!["outcome"]);
        Assert.Equal(before, (await folder.Bot.GetAsync($"leads/{lead}")).ToJsonString());
        Assert.Empty(await folder.Bot.TextsAsync(lead));
        Assert.Single(await folder.Bot.ListAsync($"jobs?lead_id={lead}"));
    }

    private Task LoadAsync(string commands) => folder.ReloadWithAsync($$"""
        "statuses": ["new", "Клиент"], "triggers": { "t": { "condition": "return false;", "script": "empty" } }, "scripts": { "s": { "commands": [{{commands}}] }, "empty": { "commands": [] } }
        """);

    private async Task<long> CreateAsync()
    {
        var lead = (long)(await folder.Bot.PostAsync("leads", new { name = "Ann", tags = "a", attributes = new { keep = "x" } })).Success()["lead_id"]!;
        await folder.Bot.PatchAsync($"leads/{lead}", new { add_contexts = "start" });
        return lead;
    }

    // The lead afterwards.
    private async Task<JsonObject> RunAsync(string commands)
    {
        await LoadAsync(commands);
        var lead = await CreateAsync();
        var job = await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead });
        Assert.True((string?)job["status"] == "completed", job.ToJsonString());
        return await folder.Bot.GetAsync($"leads/{lead}");
    }
}
