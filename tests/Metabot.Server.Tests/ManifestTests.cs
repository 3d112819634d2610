namespace Metabot.Server.Tests;

public class ManifestTests
{
    [Theory]
    [InlineData("{\n  \"id\": 42,,\n}", "bot.json:2:12: this is not JSON")]
    [InlineData("""{ "id": 42, "name": "\ud800" }""", "surrogate pair")]
    [InlineData("""{ "id": 42, "name": "T", "\ud800": 1 }""", "this is not JSON")]
    [InlineData("[]", "$: $ must be a JSON object; got an array")]
    [InlineData("{}", "$.id: id is missing")]
    [InlineData("""{ "id": "42", "name": "T" }""", "$.id: id must be an integer; got the string \"42\"")]
    [InlineData("""{ "id": 42 }""", "$.name: name is missing")]
    [InlineData("""{ "id": 42, "name": "T", "script": {} }""", "$.script: there is no field 'script'; did you mean 'scripts'?")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": {} } }""", "$.scripts.a.commands: commands must be an array")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{}] } } }""", "$.scripts.a.commands[0]: a command needs one of text")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "text": "x", "stop": true }] } } }""", "$.scripts.a.commands[0]: a command does one thing, this one has text and stop")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "txt": "x" }] } } }""", "did you mean 'text'?")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "text": "{{ x }}" }] } } }""", "$.scripts.a.commands[0].text: there is no macro 'x'")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "text": "x", "condition": "return (;" }] } } }""", "$.scripts.a.commands[0].condition: JavaScript syntax error: Unexpected token ';'")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "javascript": "let a; let a;" }] } } }""", "$.scripts.a.commands[0].javascript: JavaScript syntax error")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "javascript": { "file": "no.js" } }] } } }""", "$.scripts.a.commands[0].javascript.file: there is no file 'no.js'")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "javascript": { "file": "../x.js" } }] } } }""", "outside the bot's folder")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "javascript": { "file": "bad.js" } }] } } }""", "bad.js:2:5: JavaScript syntax error")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "javascript": { "file": "a\u0000.js" } }] } } }""", "$.scripts.a.commands[0].javascript.file: 'a .js' has a null character")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "": { "commands": [] } } }""", "$.scripts: one of the scripts has a blank code")]
    [InlineData("""{ "id": 42, "name": "T", "broadcasts": { " ": { "script": "" } } }""", "$.broadcasts: one of the broadcasts has a blank code")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "javascript": 5 }] } } }""", "JavaScript is a string or { \"file\": \"name.js\" }; got the number 5")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "javascript": "[[:no:]];" }] } } }""", "there is no snippet 'no'; declare it under \"snippets\"")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "commands": [{ "run_script": "b" }] } } }""", "$.scripts.a.commands[0].run_script: the bot has no script 'b'")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "id": 1, "commands": [] }, "b": { "id": 1, "commands": [] } } }""", "$.scripts.b.id: the id 1 is taken by 'a'")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "parameters": { "x": "text" }, "commands": [] } } }""", "$.scripts.a.parameters.x: a parameter is one of string, number, boolean, array, object, any, string?, number?, boolean?, array?, object?, any?; got the string \"text\"")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "parameters": { "x": 5 }, "commands": [] } } }""", "got the number 5")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "a": { "parameters": ["x"], "commands": [] } } }""", "$.scripts.a.parameters: parameters must be a JSON object; got an array")]
    [InlineData("""{ "id": 42, "name": "T", "triggers": { "t": {} } }""", "$.triggers.t.script: a trigger runs a script, another trigger, or both")]
    [InlineData("""{ "id": 42, "name": "T", "triggers": { "t": { "script": "nothing" } } }""", "$.triggers.t.script: the bot has no script 'nothing'")]
    [InlineData("""{ "id": 42, "name": "T", "triggers": { "t": { "trigger": "u" }, "u": { "trigger": "t" } } }""", "$.triggers.t.trigger: these triggers run each other for ever")]
    [InlineData("""{ "id": 42, "name": "T", "triggers": { "t": { "trigger": "t", "run_at": "2021-01-21 21:00:00", "run_after_sec": 5 } } }""", "$.triggers.t.trigger: these triggers run each other for ever; give one of them run_after_sec without run_at")]
    [InlineData("""{ "id": 42, "name": "T", "triggers": { "t": { "trigger": "t", "run_at": "tomorrow" } } }""", "$.triggers.t.run_at: run_at 'tomorrow' is not in the form")]
    [InlineData("""{ "id": 42, "name": "T", "broadcasts": { "b": {} } }""", "$.broadcasts.b.script: script is missing")]
    public async Task A_mistake_in_the_bot_is_told_with_its_place(string manifest, string message)
    {
        using var folder = new TempFolder();
        folder.File("bad.js", "const a = 1;\nif (;\n");
        var file = folder.File("bot.json", manifest);

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Equal(file, exception.File);
        Assert.Contains(exception.Problems, problem => problem.ToString().Contains(message, StringComparison.Ordinal));
        Assert.StartsWith(folder.Path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_bot_is_refused()
    {
        using var folder = new TempFolder();

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains("a bot is a folder with a bot.json in it", exception.Message);
    }

    [Fact]
    public async Task A_bot_json_that_is_a_folder_is_refused()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "bot.json"));

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains("the file cannot be read", exception.Message);
    }

    [Theory]
    [InlineData("""{ "idd": 42, "name": "T" }""")]
    [InlineData("""{ "id": 42, "nam": "T" }""")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "s": { "comands": [] } } }""")]
    [InlineData("""{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "txt": "Hello" }] } } }""")]
    [InlineData("""{ "id": 42, "name": "T", "triggers": { "t": { "scrpt": "s" } } }""")]
    [InlineData("""{ "id": 42, "name": "T", "broadcasts": { "b": { "scrpt": "s" } } }""")]
    public async Task A_name_that_was_mistyped_is_one_mistake(string manifest)
    {
        using var folder = new TempFolder();
        folder.File("bot.json", manifest);

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains("did you mean", Assert.Single(exception.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Utf_16_is_named()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "bot.json"), """{ "id": 42, "name": "T" }""", System.Text.Encoding.Unicode, TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Contains("the file is UTF-16; save it as UTF-8", exception.Message);
    }

    [Fact]
    public async Task A_byte_order_mark_is_fine()
    {
        await using var bot = await TestBot.StartAsync("\ufeff{ \"id\": 42, \"name\": \"T\" }");

        Assert.Empty(await bot.ListAsync("jobs"));
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        using var folder = new TempFolder();
        folder.File("bot.json", """{ "id": 0, "broadcasts": { "b": {} } }""");

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => folder.StartAsync());

        Assert.Equal(["$.name", "$.id", "$.broadcasts.b.script"], exception.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public async Task Comments_and_trailing_commas_are_fine()
    {
        await using var bot = await TestBot.StartAsync("""
            // a bot
            { "$schema": "bot.schema.json", "id": 42, "name": "T", }
            """);

        Assert.Empty(await bot.ListAsync("jobs"));
    }

    [Fact]
    public async Task Triggers_may_run_each_other_when_one_of_them_waits()
    {
        await using var bot = await TestBot.StartAsync("""
            { "id": 42, "name": "T", "triggers": { "t": { "trigger": "u", "run_at": "2021-01-21 21:00:00" }, "u": { "trigger": "t", "run_after_sec": 60 } } }
            """);

        Assert.Equal("completed", (string?)(await bot.RunAsync(new { trigger_code = "t" }))["status"]);
    }
}
