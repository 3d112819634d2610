namespace Metabot.Server.Tests.Manifests;

// Names of bot.json: which are there twice, and which only look so.
public sealed class NameTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    [Theory]
    [InlineData(""" "name": "again" """, "$.name")]
    [InlineData(""" "scripts": { "s": { "commands": [] }, "s": { "commands": [] } } """, "$.scripts.s")]
    [InlineData(""" "scripts": { "s": { "commands": [{ "text": "a", "text": "b" }] } } """, "$.scripts.s.commands[0].text")]
    [InlineData(""" "scripts": { "s": { "commands": [{ "ask": { "text": "a", "attribute": "b", "attribute": "c" } }] } } """, "$.scripts.s.commands[0].ask.attribute")]
    [InlineData(""" "attributes": { "a": { "b": 1, "b": 2 } } """, "$.attributes.a.b")]
    [InlineData(""" "attributes": { "\u0061": 1, "a": 2 } """, "$.attributes.a")]
    [InlineData(""" "routes": { "r": { "script": "s" }, "r": { "script": "s" } } """, "$.routes.r")]
    public async Task A_name_that_is_there_twice_is_told(string members, string path) =>
        Assert.Equal($"{path}: this name is there already; keep one of the two", Assert.Single(await folder.FindMistakesAsync(members)));

    [Theory]
    [InlineData(""" "attributes": { "a": { "b": 1 }, "a.b": 2 } """)]
    [InlineData(""" "attributes": { "a.b": 2, "a": { "b": 1 } } """)]
    [InlineData(""" "attributes": { "a": [1], "a[0]": 2 } """)]
    [InlineData(""" "attributes": { "a": 1, "A": 2, "а": 3 } """)]
    [InlineData(""" "scripts": { "s": { "commands": [] }, "s.commands": { "commands": [] } } """)]
    public Task Names_that_differ_are_taken(string members) => folder.ReloadWithAsync(members);

    [Theory]
    [InlineData("order.paid")]
    [InlineData("Заказ оплачен")]
    [InlineData("a/b?c=d&e#f")]
    [InlineData("\\\"quoted\\\"")]
    [InlineData("s[0]")]
    [InlineData("😀")]
    public async Task A_script_may_have_any_name_that_is_not_blank(string written)
    {
        await folder.ReloadWithAsync($$""" "scripts": { "{{written}}": { "commands": [{ "text": "ran" }] }, "outer": { "commands": [{ "run_script": "{{written}}" }] } } """);
        var lead = await folder.Bot.LeadAsync();

        await folder.Bot.RunAsync(new { script_code = written.Replace("\\", "", StringComparison.Ordinal), lead_id = lead });
        await folder.Bot.RunAsync(new { script_code = "outer", lead_id = lead });

        Assert.Equal(["ran", "ran"], await folder.Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("order", "order ")]
    [InlineData("order", "Order")]
    public async Task A_code_is_known_by_its_exact_letters(string code, string asked)
    {
        await folder.ReloadWithAsync($$""" "scripts": { "{{code}}": { "commands": [] } } """);

        var answer = await folder.Bot.PostAsync("jobs/schedule", new { script_code = asked });

        Assert.Equal(404, answer.Status);
        Assert.Contains("did you mean \"order\"?", (string?)answer.Problem["detail"]);
    }

    [Fact]
    public async Task An_id_belongs_to_one_kind_and_may_be_there_in_each()
    {
        await folder.ReloadWithAsync("""
            "scripts": { "s": { "id": 7, "commands": [{ "text": "script" }] }, "t": { "commands": [{ "text": "trigger" }] }, "b": { "commands": [{ "text": "broadcast" }] } },
            "triggers": { "t": { "id": 7, "script": "t" } },
            "broadcasts": { "b": { "id": 7, "script": "b", "condition": "return lead.isTagExist('ids');" } }
            """);
        var lead = await folder.Bot.LeadAsync(tags: "ids");

        await folder.Bot.RunAsync(new { script_id = 7, lead_id = lead });
        await folder.Bot.RunAsync(new { trigger_id = 7, lead_id = lead });
        await folder.Bot.RunAsync(new { broadcast_id = 7 });

        Assert.Equal(["script", "trigger", "broadcast"], await folder.Bot.TextsAsync(lead));
    }
}
