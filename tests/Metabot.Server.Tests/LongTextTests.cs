namespace Metabot.Server.Tests;

/// <summary>What a bot says may be long; its names may not.</summary>
public sealed class LongTextTests
{
    [Fact]
    public async Task A_bot_says_and_asks_what_is_longer_than_a_name()
    {
        var (text, question) = (new string('t', 5_000), new string('q', 5_000));
        await using var bot = await TestBot.StartAsync(
            $$$"""{ "id": 42, "name": "Test", "scripts": { "s": { "commands": [{ "text": "{{{text}}}" }, { "ask": { "text": "{{{question}}}", "attribute": "answer" } }] } } }""");
        var lead = await bot.LeadAsync();

        await bot.RunAsync(new { script_code = "s", lead_id = lead });

        Assert.Equal([text, question], await bot.TextsAsync(lead));
    }

    [Fact]
    public async Task A_name_of_more_than_200_characters_is_refused()
    {
        var name = new string('n', 201);

        var refused = await Assert.ThrowsAsync<BotManifestException>(() => TestBot.StartAsync($$"""{ "id": 42, "name": "{{name}}" }"""));

        Assert.Contains("name has 201 characters; 200 are the most", refused.Message, StringComparison.Ordinal);
    }
}
