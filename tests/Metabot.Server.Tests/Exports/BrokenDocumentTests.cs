using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.Server.Tests.Exports;

// Documents that are damaged, or no bot: the place is told, and the folder is as it was.
public sealed class BrokenDocumentTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "it is no JSON (")]
    [InlineData("null", "$: a bot's document is a JSON object; got null")]
    [InlineData("\"bot\"", "$: a bot's document is a JSON object; got the string \"bot\"")]
    [InlineData("""{ "id": 42, "id": 43 }""", "it is no JSON (")]
    [InlineData("""{ "id": 42, "name": "\ud800" }""", "a string in it has half of a surrogate pair")]
    [InlineData("""{ "id": 42, "name": "T", "files": { "a.js": "\ud800" } }""", "a string in it has half of a surrogate pair")]
    [InlineData("""{ "id": 42, "name": "T", "files": { "\udc00.js": "" } }""", "a name in it has half of a surrogate pair")]
    [InlineData("""{ "id": 42, "name": "T", "files": null }""", "$.files: files must be an object of texts by file names; got null")]
    [InlineData("""{ "id": 42, "name": "T", "files": { "a.js": { "base64": 5 } } }""", "$.files.a.js: a file is its text, a string, or { \"base64\": \"…\" }; got an object")]
    [InlineData("""{ "id": 42, "name": "T", "files": { "a.js": { "base64": "a=b" } } }""", "$.files.a.js: a file is its text, a string, or { \"base64\": \"…\" }; got an object")]
    [InlineData("""{ "id": 42, "name": "T", "files": { " ": "" } }""", "$.files. : ' ' is outside the bot's folder, or in none")]
    [InlineData("""{ "id": 42, "name": "T", "files": { "js/": "" } }""", "$.files.js/: 'js/' is outside the bot's folder, or in none")]
    [InlineData("""{ "id": 42, "name": "T", "files": { "js/./a.js": "" } }""", "$.files.js/./a.js: 'js/./a.js' is outside the bot's folder, or in none")]
    [InlineData("""{ "id": 42, "name": "T", "files": { "a\u0009b.js": "" } }""", "has a character that is in no file name; write for example js/report.js")]
    [InlineData("""{ "id": 0, "name": "T" }""", "$.id: id is 0")]
    [InlineData("""{ "id": 42, "name": "T", "skripts": {} }""", "$.skripts: there is no field 'skripts'; did you mean 'scripts'?")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "javascript": { "file": "a.js" } }] } }, "files": { "a.js": "return (;" } }""", "a.js:1:9: ")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "image": "a.png" }] } }, "files": { "b.png": { "base64": "" } } }""", "there is no file 'a.png' in the bot's folder")]
    public async Task A_document_with_a_mistake_changes_nothing(string document, string message)
    {
        _folder.File("bot.export.json", document);

        var tool = await ImportAsync("copy");

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Contains(message, tool.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", tool.Errors, StringComparison.Ordinal);
        Assert.Equal(["bot.export.json"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_document_that_was_cut_off_anywhere_changes_nothing()
    {
        const string Whole = """{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "javascript": { "file": "a.js" } }] } }, "files": { "a.js": "return true;" } }""";
        foreach (var length in new[] { 1, Whole.Length / 3, Whole.Length / 2, Whole.Length - 1 })
        {
            _folder.File("bot.export.json", Whole[..length]);

            var tool = await ImportAsync("copy");

            Assert.Contains("it is no JSON (", tool.Errors, StringComparison.Ordinal);
            Assert.False(Directory.Exists(Path.Combine(_folder.Path, "copy")));
        }
    }

    [Fact]
    public async Task A_bot_that_is_there_stays_as_it_is()
    {
        _folder.File("bot.export.json", """{ "id": 43, "name": "New" }""");
        var manifest = _folder.File("copy/bot.json", """{ "id": 42, "name": "Mine" }""");

        var tool = await ImportAsync("copy");

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("There is a 'bot.json' in '", tool.Errors, StringComparison.Ordinal);
        Assert.Equal("""{ "id": 42, "name": "Mine" }""", await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken));
    }

    private Task<ProcessResult> ImportAsync(string folder) => ChildProcess.RunAsync(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Metabot.Tool.dll"), "import", Path.Combine(_folder.Path, "bot.export.json"), Path.Combine(_folder.Path, folder)]),
        cancellationToken: TestContext.Current.CancellationToken);
}
