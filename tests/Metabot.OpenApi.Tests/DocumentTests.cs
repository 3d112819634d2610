using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Metabot.OpenApi.Tests;

/// <summary>The document in the eyes of others: two linters, and whoever presses "Execute" first.</summary>
public class DocumentTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task Spectral_finds_nothing()
    {
        var rules = Path.Combine(Path.GetDirectoryName(server.DocumentFile)!, "spectral.yaml");
        await File.WriteAllTextAsync(rules, "extends: [\"spectral:oas\"]\n", TestContext.Current.CancellationToken);

        Assert.Contains("No results with a severity of 'hint' or higher found!", await Tools.RunNodeAsync("spectral", "lint", server.DocumentFile, "--ruleset", rules, "--fail-severity", "hint", "--display-only-failures"));
    }

    [Fact]
    public async Task Redocly_finds_nothing()
    {
        var said = await Tools.RunNodeAsync("redocly", "lint", server.DocumentFile, "--format", "stylish");

        Assert.Contains("Your API description is valid", said, StringComparison.Ordinal);
        Assert.DoesNotContain("warning ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scheduleJob")]
    [InlineData("scheduleJobs")]
    [InlineData("createLead")]
    [InlineData("createTicket")]
    [InlineData("cancelJobs")]
    public async Task What_a_page_sends_first_succeeds(string operationId)
    {
        var paths = JsonNode.Parse(await server.DocumentAsync())!["paths"]!.AsObject();
        var (path, operation) = paths.Select(each => (each.Key, Operation: each.Value!["post"])).Single(each => (string?)each.Operation?["operationId"] == operationId);
        var botId = operation!["parameters"]![0]!["schema"]!["default"]!;
        var example = operation["requestBody"]!["content"]!["application/json"]!["example"]!;

        using var body = new StringContent(example.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await server.Http.PostAsync(path.TrimStart('/').Replace("{botId}", $"{botId}", StringComparison.Ordinal), body, TestContext.Current.CancellationToken);

        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
