using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Tests.Manifests;

namespace Metabot.Server.Tests.Dialogs;

// Which route takes a message: expressions in every form, statuses, contexts, deep links, and their order.
public sealed class RouteTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    [Theory]
    [InlineData(".*", "anything", true)]
    [InlineData("бот|меню", "Покажи МЕНЮ", true)]
    [InlineData("^меню$", "меню ", false)]
    [InlineData("ёлка", "ЁЛКА", true)]
    [InlineData("straße", "STRASSE", false)]
    [InlineData("a.b", "a\nb", false)]
    [InlineData("a[\\s\\S]b", "a\nb", true)]
    [InlineData("^b$", "a\nb", false)]
    [InlineData("(?m)^b$", "a\nb", true)]
    [InlineData("\\d{3}", "call 112!", true)]
    [InlineData("\\.", "a", false)]
    [InlineData("😀", "so 😀 happy", true)]
    [InlineData("^$", "", false)]
    [InlineData("order #\\d+ \\(paid\\)", "Order #15 (paid)", true)]
    [InlineData("[a-z", null, false)]
    [InlineData("(?=a)", null, false)]
    [InlineData("(?<!a)b", null, false)]
    [InlineData("(a)\\1", null, false)]
    [InlineData("(?>a)", null, false)]
    [InlineData("*", null, false)]
    public async Task An_expression_is_found_in_the_text(string pattern, string? said, bool taken)
    {
        var members = Routes($$""" "r": { "pattern": {{JsonSerializer.Serialize(pattern)}}, "script": "taken" } """);
        if (said is null)
        {
            var mistake = Assert.Single(await folder.FindMistakesAsync(members));
            Assert.StartsWith("$.routes.r.pattern: pattern ", mistake, StringComparison.Ordinal);
            return;
        }

        await folder.ReloadWithAsync(members);
        var lead = await folder.Bot.LeadAsync();

        var answer = await folder.Bot.SayAsync(lead, said.Length == 0 ? new { payload = new { } } : new { text = said });

        Assert.Equal([taken ? "taken" : "fallback"], DialogBot.Shown(answer));
    }

    [Theory]
    [InlineData("""{ "text": "x" }""", "fallback")]
    [InlineData("""{ "text": "/start promo" }""", "taken")]
    [InlineData("""{ "text": "/start   promo  " }""", "taken")]
    [InlineData("""{ "text": "/start" }""", "fallback")]
    [InlineData("""{ "text": "/start promo 2" }""", "fallback")]
    [InlineData("""{ "text": "say /start promo" }""", "fallback")]
    [InlineData("""{ "text": "x", "deep_link": "promo" }""", "taken")]
    [InlineData("""{ "text": "x", "deep_link": "PROMO" }""", "taken")]
    [InlineData("""{ "text": "/start promo", "deep_link": "other" }""", "fallback")]
    [InlineData("""{ "text": "promo" }""", "fallback")]
    public async Task A_deep_link_is_asked_about_its_word(string said, string answer)
    {
        await folder.ReloadWithAsync(Routes(""" "r": { "deep_link": true, "pattern": "^{{ ^#promo }}$", "script": "taken" } """));

        Assert.Equal([answer], DialogBot.Shown(await folder.Bot.SayAsync(await folder.Bot.LeadAsync(), JsonNode.Parse(said)!)));
    }

    [Theory]
    [InlineData("a.b+c", "a.b+c", "taken")]
    [InlineData("a.b+c", "aXb+c", "fallback")]
    [InlineData("скидка[1]", "скидка[1]", "taken")]
    public async Task The_word_of_a_deep_link_is_that_very_word(string word, string link, string answer)
    {
        await folder.ReloadWithAsync(Routes($$$""" "r": { "deep_link": true, "pattern": "^{{ ^#{{{word}}} }}$", "script": "taken" } """));

        Assert.Equal([answer], DialogBot.Shown(await folder.Bot.SayAsync(await folder.Bot.LeadAsync(), new { text = "x", deep_link = link })));
    }

    [Theory]
    [InlineData(""" "a": { "script": "first" }, "b": { "script": "taken" } """, "first")]
    [InlineData(""" "z": { "script": "first" }, "a": { "script": "taken" } """, "first")]
    [InlineData(""" "1": { "pattern": "no", "script": "taken" }, "0": { "script": "first" } """, "first")]
    [InlineData(""" "a": { "status": "client", "script": "taken" }, "b": { "context": "order", "script": "first" } """, "first")]
    [InlineData(""" "a": { "status": "new", "context": "order", "pattern": "x", "script": "first" } """, "first")]
    [InlineData(""" "a": { "status": "new", "context": "absent", "script": "first" } """, "fallback")]
    [InlineData(""" "a": { "status": "client", "context": "order", "script": "first" } """, "fallback")]
    [InlineData(""" "a": { "context": "Order", "script": "first" } """, "fallback")]
    public async Task The_first_route_for_which_all_holds_takes_the_message(string routes, string answer)
    {
        await folder.ReloadWithAsync(Routes(routes));
        var lead = await folder.Bot.LeadAsync();
        await folder.Bot.PatchAsync($"leads/{lead}", new { add_contexts = "order" });

        Assert.Equal([answer], await folder.Bot.SayAsync(lead, "x"));
    }

    [Fact]
    public async Task Without_a_route_and_a_fallback_a_message_is_heard_and_not_answered()
    {
        await folder.ReloadWithAsync(""" "scripts": { "s": { "commands": [{ "text": "never" }] } } """);
        var lead = await folder.Bot.LeadAsync();

        Assert.Empty(await folder.Bot.SayAsync(lead, "hello"));
        Assert.Equal("hello", (string?)Assert.Single(await folder.Bot.ListAsync($"leads/{lead}/messages"))!["text"]);
    }

    [Fact]
    public async Task An_expression_that_would_take_for_ever_elsewhere_takes_no_time()
    {
        await folder.ReloadWithAsync(Routes(""" "r": { "pattern": "^(a+)+$", "script": "taken" } """));
        var lead = await folder.Bot.LeadAsync();

        Assert.Equal(["fallback"], await folder.Bot.SayAsync(lead, new string('a', 50_000) + "!"));
        Assert.Equal(["taken"], await folder.Bot.SayAsync(lead, new string('a', 50_000)));
    }

    private static string Routes(string routes) => $$"""
        "statuses": ["new", "client"],
        "scripts": {
          "taken": { "commands": [{ "text": "taken" }] },
          "first": { "commands": [{ "text": "first" }] },
          "fallback": { "kind": "fallback", "commands": [{ "text": "fallback" }] }
        },
        "routes": { {{routes}} }
        """;
}
