using System.Text.Json;

namespace Metabot.Server.Tests.JavaScript;

// A bot with a script for each case.
public sealed class ScriptBot : IAsyncDisposable
{
    private ScriptBot(TestBot bot) => Bot = bot;

    public TestBot Bot { get; }

    public static async Task<ScriptBot> StartAsync(
        IEnumerable<ScriptCase> cases, IReadOnlyDictionary<string, string>? files = null, IReadOnlyDictionary<string, object>? manifest = null)
    {
        var scripts = cases.ToDictionary(each => each.Name, each => new { commands = each.Steps.Select(step => new { javascript = step }) });
        var bot = new Dictionary<string, object>(manifest ?? new Dictionary<string, object>()) { ["id"] = TestBot.Id, ["name"] = "Test" };
        bot["scripts"] = bot.TryGetValue("scripts", out var more)
            ? ((IReadOnlyDictionary<string, object>)more).Concat(scripts.Select(script => KeyValuePair.Create<string, object>(script.Key, script.Value))).ToDictionary()
            : scripts;
        return new(await TestBot.StartAsync(JsonSerializer.Serialize(bot), files: files));
    }

    // For a lead and a ticket of its own; the lead afterwards.
    public async Task<(long Lead, long Ticket, string? Out)> RunAsync(string script)
    {
        var lead = await Bot.LeadAsync();
        var ticket = (long)(await Bot.PostAsync("tickets", new { fields = new { subject = "Kettle" } })).Success()["ticket_id"]!;
        var job = await Bot.RunAsync(new { script_code = script, lead_id = lead, ticket_id = ticket, script_request_params = new { total = 7 } });
        Assert.True((string?)job["status"] == "completed", job.ToJsonString());
        return (lead, ticket, (string?)(await Bot.GetAsync($"leads/{lead}"))["attributes"]!["out"]);
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
