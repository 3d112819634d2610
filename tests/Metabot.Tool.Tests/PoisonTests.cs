using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Tool.Tests;

// What ends the server ends it again when it starts anew, unless somebody counts.
public sealed class PoisonTests : IDisposable
{
    // Two minutes of scripts that run each other, none of them near a limit.
    private const string Manifest = """
        {
          "id": 42,
          "name": "T",
          "snippets": { "busy": "const text = 'x'.repeat(20000); for (let i = 0; i < 300; i++) { /(x)\\1y/.test(text); }" },
          "scripts": {
            "endless": { "commands": [{ "javascript": "[[:busy:]]" }, { "run_script": "endless" }] },
            "quick": { "commands": [] }
          }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private string DataFile => Path.Combine(_folder, "bot.db");

    [Fact]
    public async Task A_run_in_which_the_server_has_ended_three_times_is_given_up_and_others_go_on()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bot.json"), Manifest, TestContext.Current.CancellationToken);
        var first = await DemoBot.StartAsync(DataFile, _folder);
        var scheduled = await first.PostAsync("jobs/schedule", new { script_code = "endless" });
        await KillInFlightAsync(first, scheduled);
        for (var restarts = 0; restarts < 2; restarts++)
        {
            await KillInFlightAsync(await DemoBot.StartAsync(DataFile, _folder), scheduled);
        }

        using var last = await DemoBot.StartAsync(DataFile, _folder);
        var job = await last.FinishedAsync(scheduled);
        var other = await last.FinishedAsync(await last.PostAsync("jobs/schedule", new { script_code = "quick" }));

        Assert.Equal(("failed", "poison: the server ended 3 times while it ran, so it was given up"), ((string?)job["status"], (string?)job["reason"]));
        Assert.Equal("completed", (string?)other["status"]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task KillInFlightAsync(DemoBot bot, JsonObject scheduled)
    {
        using (bot)
        {
            var status = await Poll.UntilAsync(async () => (string?)(await bot.FinishedAsync(scheduled, waitSec: 0))["status"], status => status != "scheduled");
            Assert.Equal("running", status);
            bot.Kill();
        }
    }
}
