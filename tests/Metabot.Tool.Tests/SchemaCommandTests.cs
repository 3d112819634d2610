namespace Metabot.Tool.Tests;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    [Fact]
    public async Task The_schema_is_printed_or_written()
    {
        var file = Path.Combine(_folder, "bot.schema.json");

        var printed = await Tool.RunAsync("schema");
        var written = await Tool.RunAsync("schema", file);

        Assert.Equal((0, 0, "", ""), (printed.ExitCode, written.ExitCode, printed.Errors, written.Errors));
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("bot.json", (string?)System.Text.Json.Nodes.JsonNode.Parse(printed.Output)!["title"]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        var file = Path.Combine(_folder, "no", "such", "folder", "bot.schema.json");

        var tool = await Tool.RunAsync("schema", file);

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith($"The schema cannot be written to '{file}': ", tool.Errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
