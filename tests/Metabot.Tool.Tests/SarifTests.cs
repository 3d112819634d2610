using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Metabot.Tool.Tests;

public sealed class SarifTests : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json"));

    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    [Fact]
    public async Task The_log_is_what_its_schema_says_and_points_at_the_mistakes()
    {
        await WriteAsync("my bot/js/count.js", "// Счёт\nif (number = 5) { leed.addTag('five'); }\n");
        await WriteAsync("my bot/bot.json", """
            { "id": 42, "name": "T", "statuses": [5],
              "scripts": { "s": { "commands": [{ "condition": "if (leadId = 1) return true;", "javascript": { "file": "js/count.js" } }] } } }
            """);

        var log = await LogAsync(exitCode: 1, "my bot");

        var run = log["runs"]![0]!;
        Assert.Equal("metabot", (string?)run["tool"]!["driver"]!["name"]);
        Assert.Equal(["MBOT3003", "MBOT3004", "bot-json"], run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => (string?)rule!["id"]));
        Assert.Equal(
            ["bot-json error my%20bot/bot.json 1:39-1:40", "MBOT3003 warning my%20bot/bot.json 2:63-2:64", "MBOT3003 warning my%20bot/js/count.js 2:12-2:13", "MBOT3004 warning my%20bot/js/count.js 2:19-2:23"],
            run["results"]!.AsArray().Select(result => Told(result!)));
        var replacement = run["results"]![1]!["fixes"]![0]!["artifactChanges"]![0]!["replacements"]![0]!;
        Assert.Equal((63, "=="), ((int)replacement["deletedRegion"]!["startColumn"]!, (string?)replacement["insertedContent"]!["text"]));
    }

    [Fact]
    public async Task The_log_of_what_has_no_mistakes_is_what_its_schema_says()
    {
        await WriteAsync("bot.json", """{ "id": 42, "name": "T" }""");

        var log = await LogAsync(exitCode: 0, ".");

        Assert.Empty(log["runs"]![0]!["results"]!.AsArray());
    }

    [Fact]
    public async Task The_log_of_a_folder_without_a_bot_is_what_its_schema_says()
    {
        var log = await LogAsync(exitCode: 1, "nothing", _folder);

        Assert.Equal(["nothing/bot.json", "bot.json"], log["runs"]![0]!["results"]!.AsArray().Select(Uri));
    }

    [Fact]
    public async Task What_lies_elsewhere_is_named_whole()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "here"));

        var tool = await Tool.RunInAsync(Path.Combine(_folder, "here"), "check", "..", "--format", "sarif");

        Assert.Equal(new Uri(Path.Combine(_folder, "bot.json")).AbsoluteUri, Uri(JsonNode.Parse(tool.Output)!["runs"]![0]!["results"]![0]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Told(JsonNode result)
    {
        var region = result["locations"]![0]!["physicalLocation"]!["region"]!;
        return $"{result["ruleId"]} {result["level"]} {Uri(result)} {region["startLine"]}:{region["startColumn"]}-{region["endLine"]}:{region["endColumn"]}";
    }

    private static string? Uri(JsonNode? result) => (string?)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"];

    private async Task<JsonNode> LogAsync(int exitCode, params string[] folders)
    {
        var tool = await Tool.RunInAsync(_folder, ["check", .. folders, "--format", "sarif"]);
        Assert.Equal((exitCode, ""), (tool.ExitCode, tool.Errors));
        using var log = JsonDocument.Parse(tool.Output);
        var verdict = Schema.Evaluate(log.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(verdict.IsValid, JsonSerializer.Serialize(verdict));
        return JsonNode.Parse(tool.Output)!;
    }

    private Task WriteAsync(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
    }
}
