namespace Metabot.Server.Tests.Dashboard;

public class ConversationLookTests(ConversationLookTests.Fixture fixture) : IClassFixture<ConversationLookTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42, "name": "Test",
          "scripts": {
            "start": { "kind": "fallback", "commands": [{ "text": "Tea?" }], "menu": [{ "caption": "Yes", "script": "cups" }] },
            "cups": { "commands": [{ "text": "Good" }, { "ask": { "text": "How many?", "attribute": "cups" } }] }
          }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Fact]
    public async Task A_lead_is_shown_with_what_was_said_and_where_the_dialog_stands()
    {
        using var page = await PageClient.SignInAsync(Bot);
        var lead = await Bot.LeadAsync();
        await Bot.SayAsync(lead, "Hello");

        var open = (await page.GetAsync($"dashboard/bots/42/leads/{lead}")).Success();
        await Bot.SayAsync(lead, "Yes");
        var asked = (await page.GetAsync($"dashboard/bots/42/leads/{lead}")).Success();

        Assert.Equal(["Hello", "Tea?"], open["messages"]!.AsArray().Select(said => (string?)said!["message"]!["text"]));
        Assert.Equal(("start", "Yes"), ((string?)open["dialog"]!["script"], (string?)Assert.Single(open["dialog"]!["menu"]!.AsArray())!["caption"]));
        Assert.Equal(("cups", 2), ((string?)asked["dialog"]!["script"], (int?)asked["dialog"]!["command"]));
        Assert.Null(asked["next"]);
    }

    public sealed class Fixture() : SharedBot(Manifest);
}
