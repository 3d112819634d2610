using System.Text;

namespace Metabot.Server.Tests.Manifests;

// What editors make of a file.
public sealed class EncodingTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    private static readonly byte[] Cyrillic1251 = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2];

    [Fact]
    public async Task A_manifest_that_is_not_utf_8_is_told_with_its_place()
    {
        byte[] bytes = [.. "{ \"id\": 42,\n  \"name\": \""u8, .. Cyrillic1251, .. "\" }"u8];
        folder.File("bot.json", bytes);

        var problem = Assert.Single((await Assert.ThrowsAsync<BotManifestException>(ReloadAsync)).Problems);

        Assert.Equal((2, 12), (problem.Line, problem.Column));
        Assert.Equal("the file is not UTF-8; save it as UTF-8", problem.Message);
    }

    [Fact]
    public async Task Javascript_that_is_not_utf_8_is_told_with_its_place()
    {
        var file = folder.File("js/old.js", [.. "const a = 1;\nlead.setAttr('"u8, .. Cyrillic1251, .. "', 1);"u8]);

        var problem = Assert.Single((await Assert.ThrowsAsync<BotManifestException>(
            () => folder.ReloadWithAsync(""" "scripts": { "s": { "commands": [{ "javascript": { "file": "js/old.js" } }] } } """))).Problems);

        Assert.Equal("$.scripts.s.commands[0].javascript.file: the file 'js/old.js' is not UTF-8; save it as UTF-8", $"{problem.Path}: {problem.Message}");
        Assert.True(File.Exists(file));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public async Task Every_end_of_a_line_counts_as_one(string end)
    {
        // A carriage return alone ends a line for editors, but a comment of JSON goes on to the next line feed.
        var manifest = string.Join(end, "{", "  /* a comment */", "  \"id\": 42,", "  \"name\": \"T\",", "  \"scripts\": {", "    \"s\": {}", "  }", "}");

        var problem = Assert.Single(await folder.FindProblemsAsync(manifest));

        Assert.Equal((6, 10), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("// nothing")]
    [InlineData("{ 'id': 42 }")]
    [InlineData("{ id: 42 }")]
    [InlineData("{ \"id\": 042 }")]
    [InlineData("{ \"id\": NaN }")]
    [InlineData("{ \"id\": 42 } {}")]
    [InlineData("{ \"id\": 42, \"name\": \"a\nb\" }")]
    [InlineData("{ \"id\": 42 ")]
    public async Task What_is_no_json_is_told(string manifest) =>
        Assert.StartsWith("this is not JSON: ", Assert.Single(await folder.FindProblemsAsync(manifest)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_nest_that_is_too_deep_is_told_and_one_at_the_limit_is_taken()
    {
        await folder.ReloadWithAsync($$""" "attributes": { "deep": {{new string('[', 48)}}{{new string(']', 48)}} } """);

        var problem = Assert.Single((await Assert.ThrowsAsync<BotManifestException>(
            () => folder.ReloadWithAsync($$""" "attributes": { "deep": {{new string('[', 49)}}{{new string(']', 49)}} } """))).Problems);

        Assert.Contains("this is not JSON: The maximum configured depth of 50 has been exceeded", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Javascript_with_a_byte_order_mark_and_every_end_of_a_line_runs()
    {
        folder.File("js/marked.js", [.. Encoding.UTF8.Preamble, .. "const a = 1;\r\nlead.setAttr('n',\ra);\n"u8]);
        await folder.ReloadWithAsync(""" "scripts": { "s": { "commands": [{ "javascript": { "file": "js/marked.js" } }, { "text": "{{ $n }}" }] } } """);
        var lead = await folder.Bot.LeadAsync();

        await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead });

        Assert.Equal(["1"], await folder.Bot.TextsAsync(lead));
    }

    private Task ReloadAsync() => folder.Bot.Server.ReloadAsync(TestContext.Current.CancellationToken);
}
