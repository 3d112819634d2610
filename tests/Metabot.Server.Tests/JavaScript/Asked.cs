using System.Text.Json;

namespace Metabot.Server.Tests.JavaScript;

// JavaScript asked as a condition: what it gives, as JSON, or what it throws, comes back over HTTP. What it changes is
// thrown away, so that every question finds the same lead.
public sealed class Asked(TestBot bot, long lead, long ticket)
{
    public async Task<string> AskAsync(string code)
    {
        var answer = await bot.PostAsync("jobs/schedule", new
        {
            script_code = "any",
            lead_id = lead,
            ticket_id = ticket,
            run_after_sec = 9000,
            script_request_params = new { total = 7, list = new object[] { 1, "b" } },
            condition_script_code = $"let out; try {{ out = JSON.stringify((() => {{ {code} }})()); }} catch (error) {{ out = `${{error.name}}: ${{error.message}}`; }} throw new Error('<' + out + '>');",
        });
        var detail = (string)answer.Problem["detail"]!;
        Assert.True(detail.Contains('<', StringComparison.Ordinal), detail);
        return detail[(detail.IndexOf('<', StringComparison.Ordinal) + 1)..detail.LastIndexOf('>')];
    }

    public static string Manifest(IReadOnlyDictionary<string, object> more) => JsonSerializer.Serialize(
        new Dictionary<string, object>(more)
        {
            ["id"] = TestBot.Id,
            ["name"] = "Test",
            ["scripts"] = new Dictionary<string, object> { ["any"] = new { commands = new[] { new { javascript = "" } } }, ["row"] = new { commands = new[] { new { javascript = "table.createItem('many', { n: 0 });" } } }, ["numbered"] = new { id = 77, commands = new[] { new { javascript = "" } } } },
        });
}
