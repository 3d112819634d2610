namespace Metabot.Server.Tests;

// The place of a mistake is where the mark ¦ stands, which is not part of the file.
public class ManifestPlaceTests
{
    [Theory]
    [InlineData("""{ "id": ¦"42", "name": "T" }""", "$.id")]
    [InlineData("""{ "id": 42, "name": "T", ¦"script": {} }""", "$.script")]
    [InlineData("""¦{ "id": 42 }""", "$.name")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": ¦{} } }""", "$.scripts.a.commands")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "text": "x" }, ¦{ }] } } }""", "$.scripts.a.commands[1]")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ ¦"txt": "x" }, { "stop": true }] } } }""", "$.scripts.a.commands[0].txt")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a.b": { "commands": ¦5 } } }""", "$.scripts.a.b.commands")]
    [InlineData("""{ "id": 42, "name": "T", "statuses": ["new", ¦"new"] }""", "$.statuses[1]")]
    [InlineData("""{ "id": 42, "name": "T", "triggers": { "t": { "script": ¦"nothing" } } }""", "$.triggers.t.script")]
    [InlineData("{\n  \"id\": 42,\r\n  // Имя\n  \"name\": \"Ж\uD83D\uDE00\", \"statuses\":¦ 5\n}", "$.statuses")]
    [InlineData("\uFEFF{ \"id\": 42, \"name\": ¦\" \" }", "$.name")]
    [InlineData("""{ "id": 42, "name": "T", ¦"id": 43 }""", "$.id")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [] }, ¦"a": { "commands": [] } } }""", "$.scripts.a")]
    public Task A_value_has_the_place_at_which_it_is_written(string manifest, string path) => CheckAsync(manifest.Replace("¦ 5", " ¦5", StringComparison.Ordinal), path);

    [Theory]
    [InlineData("""return (¦;""")]
    [InlineData("""if (leadId == \"135\" ¦{ return true; }""")]
    [InlineData("""const a = '\u0416\ud83d\ude00'; \/\/ x\nreturn \t(¦;""")]
    [InlineData("""const ж = '😀'; return (¦;""")]
    [InlineData("""return 1¦\u0020\u0022""")]
    public Task JavaScript_in_a_string_has_its_place_behind_the_escapes(string code) =>
        CheckAsync($$"""{ "id": 42, "name": "T", "triggers": { "t": { "condition": "{{code.Replace("1¦\\u0020\\u0022", "1\\u0020¦\\u0022", StringComparison.Ordinal)}}", "script": "s" } }, "scripts": { "s": { "commands": [] } } }""", "$.triggers.t.condition");

    [Fact]
    public Task What_is_wrong_in_a_snippet_stands_in_the_snippet() => CheckAsync(
        """{ "id": 42, "name": "T", "snippets": { "vip": "lead.isTagExist(¦'vip' 'x')" }, "scripts": { "s": { "commands": [{ "condition": "return [[:vip:]];", "stop": true }, { "condition": "return 1 && [[:vip:]];", "stop": true }] } } }""",
        "$.snippets.vip");

    [Fact]
    public Task What_is_wrong_behind_a_snippet_stands_where_it_is_written() => CheckAsync(
        """{ "id": 42, "name": "T", "snippets": { "vip": "lead.isTagExist('vip')" }, "scripts": { "s": { "commands": [{ "condition": "return [[:vip:]] && (¦;", "stop": true }] } } }""",
        "$.scripts.s.commands[0].condition");

    [Fact]
    public Task A_snippet_that_is_missing_stands_where_it_is_asked_for() => CheckAsync(
        """{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "condition": "return \"\" || ¦[[:vip:]];", "stop": true }] } } }""",
        "$.scripts.s.commands[0].condition");

    [Fact]
    public async Task A_javascript_file_has_lines_of_its_own()
    {
        using var folder = new TempFolder();
        var script = folder.File("js/bad.js", "const a = 1;\r\n[[:vip:]]\nif (;\n");
        folder.File("bot.json", """{ "id": 42, "name": "T", "snippets": { "vip": "\n\nlead;\n" }, "scripts": { "s": { "commands": [{ "javascript": { "file": "js/bad.js" } }] } } }""");

        var problem = Assert.Single((await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync())).Problems);

        Assert.Equal((script, 3, 5, null), (problem.File, problem.Line, problem.Column, problem.Path));
        Assert.Equal($"{script}:3:5: {problem.Message}", problem.ToString());
    }

    private static async Task CheckAsync(string marked, string path)
    {
        using var folder = new TempFolder();
        var file = folder.File("bot.json", marked.Replace("¦", "", StringComparison.Ordinal));
        var before = marked[..marked.IndexOf('¦', StringComparison.Ordinal)].TrimStart('\uFEFF').Split('\n');

        var problem = Assert.Single((await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync())).Problems);

        Assert.Equal((file, before.Length, before[^1].Length + 1, path), (problem.File, problem.Line, problem.Column, problem.Path));
    }
}
