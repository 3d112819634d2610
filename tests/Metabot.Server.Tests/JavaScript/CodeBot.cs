using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.JavaScript;

// A bot whose script "run" runs the file run.js, which each test writes anew.
public abstract class CodeBot(string manifest, string? timeZone = null) : SharedBot(manifest, timeZone, new Dictionary<string, string> { ["run.js"] = "", ["two.js"] = "" })
{
    public async Task WriteAsync(string code, string file = "run.js")
    {
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(Bot.DatabasePath)!, file), code, TestContext.Current.CancellationToken);
        await Bot.Server.ReloadAsync(TestContext.Current.CancellationToken);
    }

    // For a lead of its own.
    public async Task<(JsonObject Job, long Lead)> TryAsync(string code, long? ticket = null)
    {
        await WriteAsync(code);
        var lead = await Bot.LeadAsync();
        return (await Bot.RunAsync(new Dictionary<string, object?> { ["script_code"] = "run", ["lead_id"] = lead, ["ticket_id"] = ticket }.Where(field => field.Value is not null).ToDictionary()), lead);
    }
}
