using System.Text.Json.Nodes;

namespace Metabot.Server.Tests;

public class ExportEndpointTests
{
    [Fact]
    public async Task The_bot_that_runs_is_exported_without_its_leads()
    {
        await using var bot = await TestBot.StartAsync(
            """{ "$schema": "bot.schema.json", "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "javascript": { "file": "s.js" } }] } } }""",
            files: new Dictionary<string, string> { ["s.js"] = "return 1;", ["other.js"] = "mine" });
        await bot.LeadAsync("Ann");
        bot.WriteManifest("""{ "id": 42 }""");

        var document = await bot.GetAsync("export");

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "javascript": { "file": "s.js" } }] } }, "files": { "s.js": "return 1;" } }"""),
                document),
            document.ToJsonString());
    }
}
