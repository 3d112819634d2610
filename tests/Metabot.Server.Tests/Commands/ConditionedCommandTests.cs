using System.Text.Json.Nodes;
using Metabot.Server.Tests.Manifests;

namespace Metabot.Server.Tests.Commands;

// Every command of the platform may carry a condition of its own, and so does every command here.
public sealed class ConditionedCommandTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    private const string Rest = """
        "statuses": ["new", "client"],
        "triggers": { "t": { "script": "other" } }
        """;

    public static TheoryData<string> Commands { get; } =
    [
        """ "text": "Hi" """,
        """ "image": "https://example.org/a.png" """,
        """ "file": "https://example.org/a.pdf" """,
        """ "email": { "to": "a@example.org", "html": "x" } """,
        """ "add_tags": "vip" """,
        """ "remove_tags": "old" """,
        """ "add_contexts": "order" """,
        """ "remove_contexts": "start" """,
        """ "status": "client" """,
        """ "set_attributes": { "n": 1 } """,
        """ "ask": { "text": "How many?", "attribute": "count" } """,
        """ "javascript": "lead.setAttr('n', 1);" """,
        """ "callback": { "text": "Say", "javascript": "return false;" } """,
        """ "run_script": "other" """,
        """ "run_trigger": "t" """,
        """ "to_operator": true """,
        """ "to_operator": { "status": "client" } """,
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_does_what_it_does_where_its_condition_is_true_and_nothing_where_it_is_not(string command)
    {
        await folder.ReloadWithAsync($$"""
            {{Rest}},
            "scripts": { "yes": { "commands": [{ "condition": "return true;", {{command}} }] }, "no": { "commands": [{ "condition": "return false;", {{command}} }] }, "other": { "commands": [{ "text": "other" }] } }
            """);

        var untouched = await RunAsync("no");

        Assert.Equal("""{"tags":["old"],"contexts":["start"],"status":"new","forwarded":false,"attributes":{},"messages":0,"jobs":1}""", untouched);
        Assert.NotEqual(untouched, await RunAsync("yes"));
    }

    [Theory]
    [InlineData(""" "stop": true """, "after")]
    [InlineData(""" "repeat": true """, "after")]
    [InlineData(""" "to_bot": true """, "after")]
    public async Task What_ends_a_script_does_not_where_its_condition_is_not_true(string command, string text)
    {
        await folder.ReloadWithAsync($$"""
            {{Rest}},
            "scripts": { "no": { "commands": [{ "condition": "return false;", {{command}} }, { "text": "after" }] }, "other": { "commands": [] } }
            """);
        var lead = await folder.Bot.LeadAsync();

        await folder.Bot.RunAsync(new { script_code = "no", lead_id = lead });

        Assert.Equal([text], await folder.Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("\"return true;\"", true)]
    [InlineData("\"\"", true)]
    [InlineData("\"  \\n\"", true)]
    [InlineData("null", true)]
    [InlineData("\"// only a comment\"", false)]
    [InlineData("\"return 1;\"", false)]
    [InlineData("\"return 'true';\"", false)]
    [InlineData("\"return {};\"", false)]
    [InlineData("\"return;\"", false)]
    [InlineData("\"true;\"", false)]
    [InlineData("\"return new Boolean(true);\"", false)]
    [InlineData("\"return !!lead;\"", true)]
    [InlineData("\"return leadId === lead.getData('id');\"", true)]
    [InlineData("\"return botId == 42 && ticketId === null && ticket === null;\"", true)]
    public async Task Only_the_value_true_is_true(string condition, bool runs)
    {
        await folder.ReloadWithAsync($$"""
            "scripts": { "s": { "commands": [{ "condition": {{condition}}, "text": "ran" }] } }
            """);
        var lead = await folder.Bot.LeadAsync();

        await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead });

        Assert.Equal(runs ? ["ran"] : [], await folder.Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_condition_sees_what_the_commands_before_it_did()
    {
        await folder.ReloadWithAsync("""
            "statuses": ["new", "client"],
            "scripts": { "s": { "commands": [
              { "add_tags": "vip" }, { "condition": "return lead.isTagExist('vip');", "text": "tag" },
              { "add_contexts": "order" }, { "condition": "return lead.isContextExist('order');", "text": "context" },
              { "status": "client" }, { "condition": "return lead.isInStatus('client');", "text": "status" },
              { "set_attributes": { "n": 5 } }, { "condition": "return lead.getAttr('n') === '5';", "text": "attribute" },
              { "javascript": "memory.setAttr('m', 1);" }, { "condition": "return memory.getAttr('m') === 1;", "text": "memory" },
              { "to_operator": true }, { "condition": "return lead.getData('is_forwarded') == 1;", "text": "forwarded" }] } }
            """);
        var lead = await folder.Bot.LeadAsync();

        await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead });

        Assert.Equal(["tag", "context", "status", "attribute", "memory", "forwarded"], await folder.Bot.TextsAsync(lead));
    }

    [Fact]
    public async Task What_a_condition_changes_is_thrown_away_also_for_the_commands_behind_it()
    {
        await folder.ReloadWithAsync("""
            "scripts": { "s": { "commands": [{ "condition": "lead.setAttr('n', 1); memory.setAttr('m', 1); return true;", "text": "[{{ $n }}{{ &$m }}]" }, { "text": "[{{ $n }}{{ &$m }}]" }] } }
            """);
        var lead = await folder.Bot.LeadAsync();

        await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead });

        Assert.Equal(["[]", "[]"], await folder.Bot.TextsAsync(lead));
        Assert.Equal("{}", (await folder.Bot.GetAsync($"leads/{lead}"))["attributes"]!.ToJsonString());
    }

    // What the run left behind, as one text.
    private async Task<string> RunAsync(string script)
    {
        var bot = folder.Bot;
        var lead = await bot.LeadAsync(tags: "old");
        await bot.PatchAsync($"leads/{lead}", new { add_contexts = "start" });
        var ran = await bot.RunAsync(new { script_code = script, lead_id = lead });
        Assert.Equal("completed", (string?)ran["status"]);
        var view = await bot.GetAsync($"leads/{lead}");
        return new JsonObject
        {
            ["tags"] = view["tags"]!.DeepClone(),
            ["contexts"] = view["contexts"]!.DeepClone(),
            ["status"] = view["status"]!.DeepClone(),
            ["forwarded"] = view["is_forwarded"]!.DeepClone(),
            ["attributes"] = view["attributes"]!.DeepClone(),
            ["messages"] = (await bot.ListAsync($"messages?lead_id={lead}")).Count,
            ["jobs"] = (await bot.ListAsync($"jobs?lead_id={lead}")).Count,
        }.ToJsonString();
    }
}
