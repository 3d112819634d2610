using System.Text;
using System.Text.Json;

namespace Metabot.Tool.Tests;

/// <summary>What a document may hold, and how it was saved.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly BotFolders _folders = new();

    [Fact]
    public async Task A_document_with_a_byte_order_mark_is_one()
    {
        _folders.Write("bot.export.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("""{ "id": 42, "name": "Лавка" }""")]);

        var tool = await ImportAsync();

        Assert.Equal((0, ""), (tool.ExitCode, tool.Errors));
        Assert.Contains("\"name\": \"Лавка\"", _folders.Read("copy/bot.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_in_another_encoding_is_none()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _folders.Write("bot.export.json", Encoding.GetEncoding(1251).GetBytes("""{ "id": 42, "name": "Лавка" }"""));

        await RefusesAsync($"'{_folders.At("bot.export.json")}' cannot be imported: it is not UTF-8");
    }

    [Theory]
    [InlineData("""{ "js": "", "js/a.js": "" }""", "js' already exists.")]
    [InlineData("""{ "img/a.png": { "base64": "!!" } }""", "$.files.img/a.png: a file is its text, a string, or { \"base64\": \"…\" }; got an object")]
    [InlineData("""{ "img/a.png": { "text": "x" } }""", "$.files.img/a.png: a file is its text, a string, or { \"base64\": \"…\" }; got an object")]
    [InlineData("""{ "a.js": null }""", "$.files.a.js: a file is its text, a string, or { \"base64\": \"…\" }; got null")]
    [InlineData("""{ "plugins/x.js": "" }""", "a plugin's name is Common or Business")]
    public async Task What_cannot_be_a_file_leaves_nothing_behind(string files, string message)
    {
        _folders.Write("bot.export.json", $$"""{ "id": 42, "name": "T", "files": {{files}}, "scripts": { "s": { "commands": [] } } }""");

        await RefusesAsync(message);
    }

    [Fact]
    public async Task A_name_that_the_system_does_not_take_leaves_nothing_behind()
    {
        _folders.Write("bot.export.json", $$"""{ "id": 42, "name": "T", "files": { "a.js": "", "{{new string('x', 300)}}.js": "" } }""");

        await RefusesAsync("is too long");
    }

    [Fact]
    public async Task Many_files_are_written_as_they_are()
    {
        var files = Enumerable.Range(0, 1_000).ToDictionary(index => $"js/{index % 10}/{index}.js", index => $"// {index}\r\n");
        _folders.Write("bot.export.json", JsonSerializer.Serialize(new { id = 42, name = "T", files }));

        var tool = await ImportAsync();

        Assert.Equal((0, ""), (tool.ExitCode, tool.Errors));
        Assert.Equal([.. files.Keys.Append("bot.json").Append("bot.schema.json").Order(StringComparer.Ordinal)], _folders.FilesIn("copy"));
        Assert.Equal("// 999\r\n", _folders.Read("copy/js/9/999.js"));
    }

    [Fact]
    public async Task The_schema_is_always_that_of_this_version()
    {
        _folders.Write("bot.export.json", """{ "id": 42, "name": "T", "files": { "bot.schema.json": "mine" } }""");

        await ImportAsync();

        Assert.Equal((await Tool.RunAsync("schema")).Output, _folders.Read("copy/bot.schema.json"));
    }

    [Theory]
    [InlineData("nothing.json", "Could not find file")]
    [InlineData("folder", "is denied")]
    public async Task A_document_that_cannot_be_read_is_told(string name, string why)
    {
        Directory.CreateDirectory(_folders.At("folder"));

        var tool = await Tool.RunAsync("import", _folders.At(name), _folders.At("copy"));

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith($"'{_folders.At(name)}' cannot be imported: ", tool.Errors, StringComparison.Ordinal);
        Assert.Contains(why, Assert.Single(tool.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_nobody_can_write_to_is_told()
    {
        _folders.Write("bot.export.json", BotFolders.Minimal);

        var tool = await Tool.RunAsync("import", _folders.At("bot.export.json"), "/proc/bot");

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith($"'{_folders.At("bot.export.json")}' cannot be imported: ", tool.Errors, StringComparison.Ordinal);
        Assert.Single(tool.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_folder_with_other_files_gets_the_bot_beside_them()
    {
        _folders.Write("bot.export.json", BotFolders.Minimal);
        _folders.Write("copy/README.md", "mine");

        Assert.Equal(0, (await ImportAsync()).ExitCode);

        Assert.Equal(["README.md", "bot.json", "bot.schema.json"], _folders.FilesIn("copy"));
    }

    public void Dispose() => _folders.Dispose();

    private Task<Metabot.Tests.ProcessResult> ImportAsync() => Tool.RunAsync("import", _folders.At("bot.export.json"), _folders.At("copy"));

    private async Task RefusesAsync(string message)
    {
        var tool = await ImportAsync();

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Contains(message, tool.Errors, StringComparison.Ordinal);
        Assert.Equal(["bot.export.json"], _folders.FilesIn("."));
        Assert.False(Directory.Exists(_folders.At("copy")));
    }
}
