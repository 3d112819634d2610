using System.Text;

namespace Metabot.Tool.Tests;

/// <summary>Names that would be something else in TypeScript, and bots that are not finished.</summary>
public sealed class TypesFolderTests : IDisposable
{
    private readonly BotFolders _folders = new();

    [Fact]
    public async Task Any_name_is_a_literal()
    {
        _folders.Write("bot/bot.json", """
            { "id": 42, "name": "T",
              "attributes": { "a\"b": 1, "c\\d": 2, "e\nf": 3, "*/": 4, "`${x}`": 5, "": 6, "\u2028": 7 },
              "scripts": { "s'q": { "commands": [{ "add_tags": "it's, \"q\", \\" }, { "text": "{{ $a b }}" }] } } }
            """);

        var lines = await TypesAsync();

        Assert.Contains("""type AttributeName = "" | "*/" | "`${x}`" | "a b" | "a\"b" | "c\\d" | "e\nf" | "\u2028" | (string & {});""", lines);
        Assert.Contains("""type TagName = "\"q\"" | "\\" | "it's" | (string & {});""", lines);
        Assert.Contains("""type ScriptCode = "s'q";""", lines);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "scripts": [1, { "name": 5 }], "triggers": "x", "tables": null, "attributes": 7 }""")]
    public async Task A_bot_that_is_not_finished_has_types_too(string manifest)
    {
        _folders.Write("bot/bot.json", manifest);

        Assert.Contains("type TagName = string;", await TypesAsync());
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public async Task Ends_of_lines_are_no_part_of_a_name(string end)
    {
        _folders.Write("bot/bot.json", BotFolders.WithScript.Replace(", ", "," + end, StringComparison.Ordinal));
        _folders.Write("bot/a.js", $"// x{end}lead.addTag('vip');{end}lead.addTag('open{end}');{end}");

        var lines = await TypesAsync();

        Assert.Contains("""type TagName = "vip" | (string & {});""", lines);
        Assert.DoesNotContain(lines, line => line.Contains('\r', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_with_a_byte_order_mark_are_read()
    {
        _folders.Write("bot/bot.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(BotFolders.WithScript)]);
        _folders.Write("bot/a.js", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("lead.addTag('вип');")]);

        Assert.Contains("""type TagName = "вип" | (string & {});""", await TypesAsync());
    }

    [Fact]
    public async Task A_folder_that_holds_itself_is_read_once()
    {
        _folders.Write("bot/bot.json", BotFolders.Minimal);
        _folders.Write("bot/js/a.js", "lead.addTag('vip');");
        Directory.CreateSymbolicLink(_folders.At("bot/js/self"), _folders.At("bot"));

        Assert.Contains("""type TagName = "vip" | (string & {});""", await TypesAsync());
    }

    [Fact]
    public async Task Many_files_are_read()
    {
        _folders.Write("bot/bot.json", BotFolders.Minimal);
        for (var i = 0; i < 500; i++)
        {
            _folders.Write($"bot/js/{i % 7}/{i}.js", $"lead.addTag('t{i:000}');");
        }

        var tags = (await TypesAsync()).Single(line => line.StartsWith("type TagName", StringComparison.Ordinal));

        Assert.Equal(501, tags.Split('|').Length);
        Assert.StartsWith("""type TagName = "t000" | "t001" | """, tags, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_again_it_writes_the_same()
    {
        _folders.Write("bot/bot.json", BotFolders.WithScript);
        _folders.Write("bot/a.js", "lead.addTag('vip');");

        var first = await TypesAsync();

        Assert.Equal(first, await TypesAsync());
        Assert.Equal(["a.js", "bot.json", "jsconfig.json", "metabot.d.ts"], _folders.FilesIn("bot"));
    }

    [Fact]
    public async Task Types_that_cannot_be_written_are_told()
    {
        _folders.Write("bot/bot.json", BotFolders.Minimal);
        Directory.CreateDirectory(_folders.At("bot/metabot.d.ts"));

        var tool = await Tool.RunAsync("types", _folders.At("bot"));

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith($"The types cannot be written in '{_folders.At("bot")}': ", tool.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_it_is_this_one()
    {
        _folders.Write("bot/bot.json", BotFolders.Minimal);

        var tool = await Tool.RunInAsync(_folders.At("bot"), "types");

        Assert.Equal((0, $"Wrote {Path.Combine(".", "metabot.d.ts")}. A file that begins with // @ts-check is checked by it."), (tool.ExitCode, tool.Output.Trim()));
    }

    public void Dispose() => _folders.Dispose();

    private async Task<string[]> TypesAsync()
    {
        var tool = await Tool.RunAsync("types", _folders.At("bot"));
        Assert.Equal((0, ""), (tool.ExitCode, tool.Errors));
        return _folders.Read("bot/metabot.d.ts").Split('\n');
    }
}
