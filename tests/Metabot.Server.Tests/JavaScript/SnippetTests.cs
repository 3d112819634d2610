using System.Text.Json;
using Metabot.Server.Tests.Manifests;

namespace Metabot.Server.Tests.JavaScript;

// Where a snippet may stand, how deep, and where a mistake in one is.
public sealed class SnippetTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    [Theory]
    [InlineData("'5'", "return [[:s:]];", "5")]
    [InlineData("'5'", "return snippet(\"s\")", "5")]
    [InlineData("'5'", "return snippet ( 's' ) ;", "5")]
    [InlineData("'5'", "return [[:s:]] + [[:s:]];", "55")]
    [InlineData("const a = 5;", "[[:s:]];return a;", "5")]
    [InlineData("const a = 5", "[[:s:]];\nreturn a;", "5")]
    [InlineData("return 5;", "[[:s:]]", "5")]
    [InlineData("if (true)", "[[:s:]]; return 'in'; return 'out';", "in")]
    [InlineData("", "return '[' + '[[:s:]]' + ']';", "[]")]
    [InlineData("x", "return `a[[:s:]]b`;", "axb")]
    [InlineData("abc", "return /[[:s:]]/.test('abc');", "true")]
    [InlineData("comment", "/* [[:s:]] */ return 1; // snippet('s')", "1")]
    [InlineData("*/ return 'out of the comment'; /*", "/* [[:s:]] */ return 1;", "out of the comment")]
    [InlineData("'5'", "//s!nippet('s')\nreturn 1;", "1")]
    [InlineData("a => a * 2", "return ([[:s:]])(4);", "8")]
    [InlineData("{ a: 1 }", "return JSON.stringify([[:s:]]);", "{\"a\":1}")]
    [InlineData("lead", "return [[:s:]].getData('name');", "Ann")]
    [InlineData("'$& $1 $$'", "return [[:s:]];", "$& $1 $$")]
    [InlineData("'ж'", "return snippet('s'); // [[:s:]", "ж")]
    [InlineData("'5'", "return my.snippet('s'); var my;", null)]
    [InlineData("'5'", "return 'snippet(`s`)';", "snippet(`s`)")]
    [InlineData("'5'", "const name = 's'; try { return snippet(name); } catch (error) { return error.name; }", "ReferenceError")]
    public async Task A_snippet_takes_the_place_of_its_name(string snippet, string code, string? result)
    {
        if (result is null)
        {
            Assert.NotEmpty(await folder.FindMistakesAsync(Bot(code, ("s", snippet))));
            return;
        }

        Assert.Equal(result, await RunAsync(code, ("s", snippet)));
    }

    [Theory]
    [InlineData("имя", "[[:имя:]]")]
    [InlineData("with space", "[[:with space:]]")]
    [InlineData("with space", "[[: with space :]]")]
    [InlineData("a.b-c", "snippet('a.b-c')")]
    [InlineData("it's", "snippet(\"it's\")")]
    [InlineData("Business.Orders.Totals", "snippet('Business.Orders.Totals')")]
    [InlineData("(x)*", "[[:(x)*:]]")]
    public async Task A_snippet_may_have_any_name(string name, string macro) => Assert.Equal("there", await RunAsync($"return {macro};", (name, "'there'")));

    [Fact]
    public async Task Snippets_stand_in_each_other_up_to_eight_deep()
    {
        var nine = Enumerable.Range(1, 9).Select(n => ($"s{n}", n == 9 ? "'bottom'" : $"[[:s{n + 1}:]]")).ToArray();

        Assert.Equal("bottom", await RunAsync("return [[:s2:]];", nine[1..]));
        Assert.Contains(
            "the snippet 's9' cannot be filled in: it contains itself, or snippets stand more than 8 deep in each other",
            Assert.Single(await folder.FindMistakesAsync(Bot("return [[:s1:]];", nine))),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "[[:a:]]", "a", "'a' cannot be filled in: it contains itself")]
    [InlineData("a", "snippet('b')", "b", "cannot be filled in: it contains itself")]
    public async Task A_ring_of_snippets_is_a_mistake(string name, string text, string other, string message)
    {
        var mistakes = await folder.FindMistakesAsync(Bot("return [[:a:]];", (name, text), (other == name ? "unused" : other, $"[[:{name}:]]")));

        Assert.Contains(mistakes, mistake => mistake.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_snippet_that_stands_twice_on_many_levels_is_not_filled_for_ever()
    {
        var doubling = Enumerable.Range(1, 8).Select(n => ($"s{n}", string.Concat(Enumerable.Repeat(n == 8 ? "1;" : $"[[:s{n + 1}:]]", 6)))).ToArray();

        Assert.Contains(await folder.FindMistakesAsync(Bot("[[:s1:]]", doubling)), mistake => mistake.Contains("cannot be filled in", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("return [[:sub:]];", "there is no snippet 'sub'; did you mean 'sum'?")]
    [InlineData("return snippet('nothing like it');", "there is no snippet 'nothing like it'; declare it under \"snippets\" in bot.json")]
    [InlineData("return [[::]];", "there is no snippet ''")]
    [InlineData("return [[:Sum:]];", "there is no snippet 'Sum'; did you mean 'sum'?")]
    [InlineData("// [[:sub:]]", "there is no snippet 'sub'; did you mean 'sum'?")]
    public async Task A_snippet_that_is_not_there_is_a_mistake_also_in_a_comment(string code, string message) =>
        Assert.StartsWith($"$.scripts.s.commands[0].javascript: {message}", Assert.Single(await folder.FindMistakesAsync(Bot(code, ("sum", "1")))), StringComparison.Ordinal);

    [Fact]
    public async Task A_mistake_in_a_snippet_is_told_in_the_snippet()
    {
        var problems = await folder.FindProblemsAsync("""
            { "id": 42, "name": "T",
              "snippets": {
                "broken": "const a =\n  (;" },
              "scripts": { "s": { "commands": [{ "javascript": "// one\n[[:broken:]]\nreturn 1;" }] } } }
            """);

        var problem = Assert.Single(problems);
        Assert.Equal(("$.snippets.broken", 3, 30), (problem.Path, problem.Line, problem.Column));
    }

    [Fact]
    public async Task A_snippet_from_a_file_is_one_too_and_its_mistakes_have_the_place_in_the_file()
    {
        folder.File("js/part.js", "'from ' +\r\n\t'a file'");
        var bot = """ "snippets": { "s": { "file": "js/part.js" } }, "scripts": { "s": { "commands": [{ "javascript": "bot.sendMessage(String([[:s:]]));" }] } } """;
        Assert.Equal("from a file", await RunAsync(bot));

        folder.File("js/part.js", "'from ' +\r\n\t;");
        var problem = Assert.Single(await folder.FindProblemsAsync($$"""{ "id": 42, "name": "T", {{bot}} }"""));

        Assert.Equal(("js/part.js", 2, 2), (Path.GetRelativePath(folder.Path, problem.File).Replace('\\', '/'), problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("return [[:yes:]];", "scheduled")]
    [InlineData("return !snippet('yes');", "skipped")]
    public async Task The_condition_of_a_job_knows_the_snippets_of_the_bot(string condition, string status)
    {
        await folder.ReloadWithAsync(Bot("", ("yes", "true")));

        Assert.Equal(status, (string?)(await folder.Bot.ScheduleAsync(new { script_code = "s", condition_script_code = condition }))["status"]);
    }

    [Fact]
    public async Task A_job_whose_snippet_is_gone_when_it_runs_fails_and_says_so()
    {
        await folder.ReloadWithAsync(Bot("", ("yes", "true")));
        var job = await folder.Bot.JobIdAsync(new { script_code = "s", run_after_sec = 900, condition_script_code = "return [[:yes:]];" });

        await folder.ReloadWithAsync(Bot("", ("no", "false")));
        (await folder.Bot.PostAsync($"jobs/{job}/run")).Success();

        Assert.Contains("there is no snippet 'yes'", (string?)(await folder.Bot.FinishedAsync(job))["reason"], StringComparison.Ordinal);
    }

    private static string Bot(string code, params (string Name, string Text)[] snippets) => $$"""
        "snippets": {{JsonSerializer.Serialize(snippets.ToDictionary(snippet => snippet.Name, snippet => snippet.Text))}},
        "scripts": { "s": { "commands": [{ "javascript": {{JsonSerializer.Serialize(code)}} }] } }
        """;

    private Task<string> RunAsync(string code, params (string Name, string Text)[] snippets) => RunAsync($$"""
        "snippets": {{JsonSerializer.Serialize(snippets.ToDictionary(snippet => snippet.Name, snippet => snippet.Text))}},
        "scripts": { "s": { "commands": [{ "javascript": {{JsonSerializer.Serialize($"bot.sendMessage(String((() => {{ {code}\n }})()));")}} }] } }
        """);

    private async Task<string> RunAsync(string bot)
    {
        await folder.ReloadWithAsync(bot);
        var lead = await folder.Bot.LeadAsync();
        var job = await folder.Bot.RunAsync(new { script_code = "s", lead_id = lead });
        Assert.True((string?)job["status"] == "completed", job.ToJsonString());
        return Assert.Single(await folder.Bot.TextsAsync(lead));
    }
}
