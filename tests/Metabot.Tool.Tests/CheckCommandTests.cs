using System.Runtime.CompilerServices;

namespace Metabot.Tool.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private string Manifest => Path.Combine(_folder, "bot.json");

    [Fact]
    public async Task Bots_without_mistakes_are_said_to_have_none()
    {
        await WriteAsync("bot.json", """{ "id": 42, "name": "T" }""");

        var tool = await Tool.RunAsync("check", Sample("cafe"), _folder, "--strict");

        Assert.Equal((0, "No mistakes in 2 bots.", ""), (tool.ExitCode, tool.Output.Trim(), tool.Errors));
    }

    [Fact]
    public async Task What_only_callers_set_is_a_note_and_fails_nothing()
    {
        var tool = await Tool.RunAsync("check", Sample("demo"), Sample("shop"), "--strict");

        Assert.Equal((0, ""), (tool.ExitCode, tool.Errors));
        Assert.Equal(
            ["nothing sets the tag 'paid'; a caller or a person has to", "nothing sets the tag 'subscriber'; a caller or a person has to", "nothing sets the tag 'unpaid'; a caller or a person has to"],
            tool.Output.Split('\n').Where(line => line.Contains(": note: ", StringComparison.Ordinal)).Select(line => line.Split(": note: ")[1].Trim()));
    }

    [Fact]
    public async Task A_folder_that_is_named_twice_is_told_once()
    {
        await WriteAsync("bot.json", """{ "id": 42 }""");

        var tool = await Tool.RunAsync("check", _folder, _folder + "/", Path.Combine(_folder, "."), "--format", "github");

        Assert.Equal(1, tool.ExitCode);
        Assert.Single(tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    // Who opened a named pipe would wait for somebody to write into it.
    [Fact]
    public async Task A_bot_json_that_is_no_file_does_not_keep_it_waiting()
    {
        _ = (await Metabot.Tests.ChildProcess.RunAsync(new("mkfifo", [Manifest]), cancellationToken: TestContext.Current.CancellationToken)).SuccessfulOutput;

        var tool = await Tool.RunAsync("check", _folder, "--format", "github");

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("this is not JSON", tool.Output, StringComparison.Ordinal);
    }

    // From the page to the tool: the folder's name is the only thing that differs.
    [Fact]
    public async Task The_page_shows_what_it_prints()
    {
        await WriteAsync("bot.json", """
            {
              "id": 42,
              "name": "Shop",
              "scripts": { "s": { "commands": [
                  { "condition": "return lead.hasTag('vip');", "text": "Hello" },
                  { "stop": true } ] } }
            }
            """);

        var tool = await Tool.RunAsync("check", _folder);

        var page = await File.ReadAllTextAsync(Path.Combine(Sample(""), "../../docs/check.md"), TestContext.Current.CancellationToken);
        var shown = page.Split("```text check\n")[1].Split("```")[0].Replace("shop/bot.json", Manifest, StringComparison.Ordinal);
        Assert.StartsWith(shown, tool.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_mistake_has_its_line_a_mark_and_the_line_as_it_would_be_right()
    {
        await WriteAsync("js/count.js", "const number = bot.getAttr('n');\nif (number = 5) {\n  leed.addTag('five');\n}\n");
        await WriteAsync("bot.json", """
            {
              "id": 42, "name": "T",
              "scripts": {
                "s": { "commands": [
                  { "condition": "leadId == \"135\" && lead.hasTag('vip')", "javascript": { "file": "js/count.js" } },
                  { "txt": "Hello" } ] }
              }
            }
            """);

        var tool = await Tool.RunAsync("check", _folder);

        Assert.Equal(
            $"""
            {Manifest}:5:23: warning MBOT3002: $.scripts.s.commands[0].condition: the condition is never true: it computes a value and does not return it; write 'return' before it
              5 |       {"{"} "condition": "leadId == \"135\" && lead.hasTag('vip')", "javascript": {"{"} "file": "js/count.js" {"}"} {"}"},
                |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              5 >       {"{"} "condition": "return leadId == \"135\" && lead.hasTag('vip')", "javascript": {"{"} "file": "js/count.js" {"}"} {"}"},

            {Manifest}:5:49: warning MBOT3007: $.scripts.s.commands[0].condition: unknown method: 'lead' has no method 'hasTag'; did you mean 'isTagExist'?
              5 |       {"{"} "condition": "leadId == \"135\" && lead.hasTag('vip')", "javascript": {"{"} "file": "js/count.js" {"}"} {"}"},
                |                                                 ^^^^^^
              5 >       {"{"} "condition": "leadId == \"135\" && lead.isTagExist('vip')", "javascript": {"{"} "file": "js/count.js" {"}"} {"}"},

            {Manifest}:6:9: error: $.scripts.s.commands[1].txt: there is no field 'txt'; did you mean 'text'?
              6 |       {"{"} "txt": "Hello" {"}"} ] {"}"}
                |         ^^^^^

            {Path.Combine(_folder, "js", "count.js")}:2:12: warning MBOT3003: assignment where a comparison is likely: '=' writes to 'number'; write '==' to compare
              2 | if (number = 5) {"{"}
                |            ^
              2 > if (number == 5) {"{"}

            {Path.Combine(_folder, "js", "count.js")}:3:3: warning MBOT3004: unknown name: nothing declares 'leed'; did you mean 'lead'?
              3 |   leed.addTag('five');
                |   ^^^^
              3 >   lead.addTag('five');

            1 error, 4 warnings in 1 bot.
            'metabot explain MBOT3002' tells more of a rule.
            """,
            tool.Output.TrimEnd(),
            ignoreLineEndingDifferences: true);
        Assert.Equal((1, ""), (tool.ExitCode, tool.Errors));
    }

    [Theory]
    [InlineData("return leed.id;", 0)]
    [InlineData("return leed.id;", 1, "--strict")]
    [InlineData("if (true) return lead.isTagExist('vip');", 0, "--strict")]
    [InlineData("return (;", 1)]
    public async Task Mistakes_fail_it_and_warnings_when_it_is_strict(string condition, int exitCode, params string[] options)
    {
        await WriteConditionAsync(condition);

        var tool = await Tool.RunAsync(["check", _folder, .. options]);

        Assert.Equal(exitCode, tool.ExitCode);
        Assert.Contains("$.triggers.t.condition", tool.Output);
    }

    [Fact]
    public async Task Files_below_the_current_folder_are_named_from_there()
    {
        await WriteConditionAsync("return (;");

        var tool = await Tool.RunInAsync(_folder, "check", ".");

        Assert.StartsWith("bot.json:1:", tool.Output);
    }

    [Fact]
    public async Task Annotations_are_a_line_each()
    {
        await WriteConditionAsync("return leed.id % 2 === 1;");

        var tool = await Tool.RunInAsync(_folder, "check", ".", "--format", "github");

        Assert.Equal(
            "::warning file=bot.json,line=1,col=83,title=MBOT3004::$.triggers.t.condition: unknown name: nothing declares 'leed'; did you mean 'lead'?",
            tool.Output.TrimEnd());
    }

    [Fact]
    public async Task What_annotations_are_made_of_is_escaped()
    {
        await WriteAsync("100%, all/bot.json", """{ "id": 42, "name": "T", "statuses": [5, "a%b", "a%b"] }""");

        var tool = await Tool.RunInAsync(_folder, "check", "100%, all", "--format", "github");

        Assert.Equal(
            ["::error file=100%25%2C all/bot.json,line=1,col=39,title=bot.json::$.statuses[0]: a status is a name that is not blank; got the number 5",
             "::error file=100%25%2C all/bot.json,line=1,col=49,title=bot.json::$.statuses[2]: the status 'a%25b' is there twice; leave one out"],
            tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()));
    }

    [Fact]
    public async Task A_folder_without_a_bot_is_a_mistake()
    {
        var tool = await Tool.RunAsync("check", _folder);

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("bot.json:1:1: error: the file cannot be read; a bot is a folder with a bot.json in it", tool.Output);
    }

    [Fact]
    public async Task What_ends_a_parser_is_a_mistake_too()
    {
        await WriteAsync("js/deep.js", new string('(', 60_000) + "1" + new string(')', 60_000));
        await WriteAsync("js/long.js", "// " + new string('x', 200_000));
        await WriteAsync("js/regex.js", $"return /{string.Concat(Enumerable.Repeat("(a)*", 20_000))}/.test('a');");
        await WriteAsync("bot.json", """
            { "id": 42, "name": "T", "scripts": { "s": { "commands": [
              { "javascript": { "file": "js/deep.js" } }, { "javascript": { "file": "js/long.js" } }, { "javascript": { "file": "js/regex.js" } }, { "condition": "return leed;", "stop": true } ] } } }
            """);

        var tool = await Tool.RunAsync("check", _folder);

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("deep.js:1:1: note MBOT3009: it is not checked before it runs: it is nested too deep", tool.Output);
        Assert.Contains("long.js:1:1: error MBOT3001: JavaScript syntax error: it is longer than 131072 characters", tool.Output);
        Assert.Contains("nothing declares 'leed'", tool.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Sample(string name, [CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../samples/bots", name));

    private Task WriteConditionAsync(string condition) => WriteAsync(
        "bot.json", $$"""{ "id": 42, "name": "T", "triggers": { "t": { "script": "s", "condition": "{{condition}}" } }, "scripts": { "s": { "commands": [] } } }""");

    private Task WriteAsync(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
    }
}
