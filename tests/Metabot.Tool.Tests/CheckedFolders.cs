using System.Text;

namespace Metabot.Tool.Tests;

/// <summary>Many bots, each with something that an editor, a version control or an operating system does to files, checked by one run.</summary>
public sealed class CheckedFolders : IAsyncLifetime
{
    private readonly BotFolders _folders = new();

    /// <summary>What was found, a line each: severity, place, rule and words.</summary>
    public IReadOnlyList<string> Found { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        WriteEncodings();
        WriteLinks();
        WriteOddFiles();
        for (var i = 0; i < 300; i++)
        {
            _folders.Write($"many/js/{i}.js", i == 250 ? "leed;" : "lead.getAttr('x');");
        }

        _folders.Write("many/bot.json", $$"""{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{{string.Join(", ", Enumerable.Range(0, 300).Select(i => $$"""{ "javascript": { "file": "js/{{i}}.js" } }"""))}}] } } }""");
        var folders = Directory.GetDirectories(_folders.Path).Select(folder => Path.GetFileName(folder)).Where(folder => folder != "elsewhere").Order(StringComparer.Ordinal);
        var tool = await Tool.RunInAsync(_folders.Path, ["check", .. folders, "--format", "github"]);
        Assert.Equal((1, ""), (tool.ExitCode, tool.Errors));
        Found = tool.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public ValueTask DisposeAsync()
    {
        _folders.Dispose();
        return ValueTask.CompletedTask;
    }

    private void WriteEncodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var windows = Encoding.GetEncoding(1251);
        _folders.Write("crlf/bot.json", BotFolders.WithScript.Replace("{ \"id\"", "{\r\n  \"id\"", StringComparison.Ordinal).Replace("\"scripts\"", "\r\n\"scrpts\"", StringComparison.Ordinal));
        _folders.Write("crlf-script/bot.json", BotFolders.WithScript);
        _folders.Write("crlf-script/a.js", "// Счёт\r\n\r\n  leed.id;\r\n");
        _folders.Write("cr-script/bot.json", BotFolders.WithScript);
        _folders.Write("cr-script/a.js", "// x\rleed.id;\r");
        _folders.Write("mark/bot.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(BotFolders.WithScript.Replace("\"name\"", "\"nam\"", StringComparison.Ordinal))]);
        _folders.Write("mark/a.js", "");
        _folders.Write("mark-script/bot.json", BotFolders.WithScript);
        _folders.Write("mark-script/a.js", [.. Encoding.UTF8.Preamble, .. "leed.id;"u8]);
        _folders.Write("utf16/bot.json", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(BotFolders.Minimal)).ToArray());
        _folders.Write("windows/bot.json", windows.GetBytes("{ \"id\": 42,\r\n  \"name\": \"Лавка\" }"));
        _folders.Write("windows-comment/bot.json", windows.GetBytes("{ \"id\": 42, // Лавка\n  \"name\": \"T\" }"));
        _folders.Write("windows-script/bot.json", BotFolders.WithScript);
        _folders.Write("windows-script/a.js", windows.GetBytes("lead.setAttr('имя', 'Анна');"));
    }

    private void WriteLinks()
    {
        _folders.Write("elsewhere/a.js", "leed.id;");
        _folders.Write("elsewhere/bot.json", """{ "id": 42 }""");
        _folders.Write("link-script/bot.json", BotFolders.WithScript);
        File.CreateSymbolicLink(_folders.At("link-script/a.js"), "../elsewhere/a.js");
        Directory.CreateDirectory(_folders.At("link-manifest"));
        File.CreateSymbolicLink(_folders.At("link-manifest/bot.json"), "../elsewhere/bot.json");
        Directory.CreateDirectory(_folders.At("link-broken"));
        File.CreateSymbolicLink(_folders.At("link-broken/bot.json"), "nowhere.json");
        _folders.Write("link-loop/bot.json", BotFolders.WithScript);
        File.CreateSymbolicLink(_folders.At("link-loop/a.js"), "a.js");
    }

    private void WriteOddFiles()
    {
        _folders.Write("empty/bot.json", "");
        _folders.Write("blank/bot.json", " \n\t\n");
        _folders.Write("array/bot.json", "[]");
        _folders.Write("twice/bot.json", "{ \"id\": 42,\n  \"name\": \"T\", \"id\": 43 }");
        _folders.Write("deep/bot.json", $$"""{ "id": 42, "name": "T", "attributes": { "a": {{new string('[', 2_000)}}{{new string(']', 2_000)}} } }""");
        _folders.Write("surrogate/bot.json", """{ "id": 42, "name": "\ud800" }""");
        _folders.Write("outside/bot.json", BotFolders.WithScript.Replace("a.js", "../elsewhere/a.js", StringComparison.Ordinal));
        _folders.Write("missing/bot.json", BotFolders.WithScript);
        _folders.Write("script-is-folder/bot.json", BotFolders.WithScript);
        Directory.CreateDirectory(_folders.At("script-is-folder/a.js"));
        Directory.CreateDirectory(_folders.At("manifest-is-folder/bot.json"));
        Directory.CreateDirectory(_folders.At("nothing"));
        _folders.Write("имя с пробелом/bot.json", """{ "id": 42 }""");
    }
}
