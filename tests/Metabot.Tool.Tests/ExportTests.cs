using System.Text.Json.Nodes;

namespace Metabot.Tool.Tests;

public sealed class ExportTests : IDisposable
{
    private const string Minimal = """{ "id": 42, "name": "T" }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private string Document => Path.Combine(_folder, "bot.export.json");

    private string Copy => Path.Combine(_folder, "copy");

    [Fact]
    public async Task What_is_exported_and_imported_is_the_same_bot()
    {
        await WriteAsync("bot/js/count.js", "// Счёт\r\nmemory.setAttr('a', \"b\");\n");
        await WriteAsync("bot/plugins/Common.Shop.Cart.js", "module.exports = {};\n");
        await WriteAsync("bot/notes.txt", "mine");
        await WriteAsync("bot/img/map.png", "no text");
        await WriteAsync("bot/bot.json", """
            // What the editor needs is not part of the bot.
            { "$schema": "../elsewhere/bot.schema.json", "id": 42, "name": "Лавка", "attributes": { "n": 1.50, "none": null },
              "scripts": { "s": { "commands": [{ "javascript": { "file": "./js/count.js" } }, { "text": "Hi" }, { "image": "./img/map.png" },] } } }
            """);

        var exported = await Tool.RunAsync("export", Path.Combine(_folder, "bot"), Document);
        var imported = await Tool.RunAsync("import", Document, Copy);
        var again = await Tool.RunAsync("export", Copy);

        Assert.Equal((0, 0, 0), (exported.ExitCode, imported.ExitCode, again.ExitCode));
        Assert.Equal($"Made a bot in {Copy}: bot.json, bot.schema.json, img/map.png, js/count.js, plugins/Common.Shop.Cart.js", imported.Output.Trim());
        Assert.Equal(await File.ReadAllTextAsync(Document, TestContext.Current.CancellationToken), again.Output);
        var document = JsonNode.Parse(again.Output)!;
        Assert.Equal("// Счёт\r\nmemory.setAttr('a', \"b\");\n", (string?)document["files"]!["js/count.js"]);
        Assert.Equal("1.50", document["attributes"]!["n"]!.ToJsonString());
        Assert.Null(document["$schema"]);
        Assert.Equal("bm8gdGV4dA==", (string?)document["files"]!["img/map.png"]!["base64"]);
        Assert.Equal(["bot.json", "bot.schema.json", "img/map.png", "js/count.js", "plugins/Common.Shop.Cart.js"], FilesIn(Copy));
    }

    [Fact]
    public async Task A_bot_with_a_mistake_is_not_exported()
    {
        await WriteAsync("bot/bot.json", """{ "id": 42 }""");

        var tool = await Tool.RunAsync("export", Path.Combine(_folder, "bot"), Document);

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Contains("bot.json:1:1: $.name: name is missing", tool.Errors);
        Assert.False(File.Exists(Document));
    }

    [Fact]
    public async Task An_export_overwrites_nothing()
    {
        await WriteAsync("bot/bot.json", Minimal);

        var tool = await Tool.RunAsync("export", Path.Combine(_folder, "bot"), Path.Combine(_folder, "bot", "bot.json"));

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("The document cannot be written to ", tool.Errors);
        Assert.Equal(Minimal, await File.ReadAllTextAsync(Path.Combine(_folder, "bot", "bot.json"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("../x.js", "$.files.../x.js: '../x.js' is outside the bot's folder")]
    [InlineData("/tmp/x.js", "$.files./tmp/x.js: '/tmp/x.js' is outside the bot's folder")]
    [InlineData("js/../../x.js", "is outside the bot's folder")]
    [InlineData("js//x.js", "is outside the bot's folder")]
    [InlineData("", "'' is outside the bot's folder, or in none")]
    [InlineData("C:x.js", "'C:x.js' has a character that is in no file name")]
    [InlineData("js\\\\x.js", "has a character that is in no file name")]
    [InlineData("a\\u0000.js", "has a character that is in no file name")]
    [InlineData("bot.json", "is the manifest itself")]
    public async Task An_import_writes_nothing_outside(string name, string message)
    {
        await WriteAsync("bot.export.json", $$"""{ "id": 42, "name": "T", "files": { "{{name}}": "" } }""");

        await RefusesAsync(message);
    }

    [Theory]
    [InlineData("[]", "$: a bot's document is a JSON object; got an array")]
    [InlineData("{", "it is no JSON")]
    [InlineData("""{ "id": 42, "name": "T", "files": [] }""", "$.files: files must be an object of texts by file names; got an array")]
    [InlineData("""{ "id": 42, "name": "T", "files": { "a.js": 5 } }""", "$.files.a.js: a file is its text, a string, or { \"base64\": \"…\" }; got the number 5")]
    [InlineData("""{ "id": 42, "files": { "a.js": "" } }""", "$.name: name is missing; it must be a string that is not blank\nNothing was imported.")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "javascript": { "file": "a.js" } }] } } }""", "there is no file 'a.js' in the bot's folder")]
    public async Task What_is_no_bot_is_not_imported(string document, string message)
    {
        await WriteAsync("bot.export.json", document);

        await RefusesAsync(message);
    }

    [Theory]
    [InlineData("bot.json")]
    [InlineData("js/a.js")]
    [InlineData("bot.schema.json")]
    public async Task An_import_overwrites_nothing(string present)
    {
        await WriteAsync("copy/" + present, "mine");
        await WriteAsync("bot.export.json", """{ "id": 42, "name": "T", "files": { "js/a.js": "" } }""");

        var tool = await Tool.RunAsync("import", Document, Copy);

        Assert.Equal((1, $"There is a '{present}' in '{Copy}' already, and nothing is overwritten; name another folder."), (tool.ExitCode, tool.Errors.Trim()));
        Assert.Equal([present], FilesIn(Copy));
    }

    [Fact]
    public async Task An_import_follows_no_link()
    {
        Directory.CreateDirectory(Copy);
        Directory.CreateSymbolicLink(Path.Combine(Copy, "js"), Directory.CreateDirectory(Path.Combine(_folder, "outside")).FullName);
        await WriteAsync("bot.export.json", """{ "id": 42, "name": "T", "files": { "js/a.js": "" } }""");

        var tool = await Tool.RunAsync("import", Document, Copy);

        Assert.Equal(1, tool.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_folder, "outside")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private async Task RefusesAsync(string message)
    {
        var tool = await Tool.RunAsync("import", Document, Copy);

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Contains(message, tool.Errors.ReplaceLineEndings("\n"));
        Assert.Equal(["bot.export.json"], FilesIn(_folder));
        Assert.False(Directory.Exists(Copy));
    }

    private Task WriteAsync(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
    }
}
