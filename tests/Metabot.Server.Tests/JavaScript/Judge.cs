using System.Text.Json;

namespace Metabot.Server.Tests.JavaScript;

// Asks a bot in a time zone and V8 in the same zone the same questions.
internal static class Judge
{
    // So many at once as a script has time for in a worker that has compiled nothing yet of what they use.
    private const int Portion = 20;

    // What comes before the questions is said to both; the folder is the one in which V8 looks for modules.
    public static async Task AssertSameAsync(IReadOnlyList<string> questions, string zone = "UTC", string before = "", string folder = "")
    {
        string[] there = [.. (await Task.WhenAll(questions.Chunk(Portion).Select(portion => V8.AskAsync(portion, zone, before, folder)))).SelectMany(answers => answers)];
        var here = await AskBotAsync([.. questions.Chunk(Portion)], zone, before);

        var different = questions.Index().Where(question => there[question.Index] != here[question.Index])
            .Select(question => $"{question.Item}: V8 gives '{there[question.Index]}', the bot '{here[question.Index]}'");
        Assert.True(!different.Any(), string.Join("\n", different));
    }

    private static async Task<IReadOnlyList<string>> AskBotAsync(string[][] portions, string zone, string before)
    {
        var scripts = portions.Index().ToDictionary(
            portion => $"ask{portion.Index}",
            portion => new { commands = new[] { new { javascript = $"{before}{V8.Code(portion.Item)} lead.setAttr('out', JSON.stringify(results));" } } });
        await using var bot = await TestBot.StartAsync(JsonSerializer.Serialize(new { id = TestBot.Id, name = "Test", scripts }), zone);
        var lead = await bot.LeadAsync();
        var answers = new List<string>();
        foreach (var script in scripts.Keys)
        {
            var job = await bot.RunAsync(new { script_code = script, lead_id = lead });
            Assert.True((string?)job["status"] == "completed", job.ToJsonString());
            answers.AddRange(JsonSerializer.Deserialize<string[]>((string)(await bot.GetAsync($"leads/{lead}"))["attributes"]!["out"]!)!);
        }

        return answers;
    }
}
