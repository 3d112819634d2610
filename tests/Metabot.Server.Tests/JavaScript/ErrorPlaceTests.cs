using System.Text.Json;
using Metabot.Server.Tests.Manifests;

namespace Metabot.Server.Tests.JavaScript;

// What a job says of a script that failed: the text, its line as its author wrote it, the snippet or the library in which it was.
public sealed class ErrorPlaceTests(AuthorsFolder folder) : IClassFixture<AuthorsFolder>
{
    private const string InManifest = "JavaScript failed in $.scripts.s.commands[0].javascript: ";

    [Theory]
    [InlineData("throw new Error('boom');", "Error: boom (line 1)")]
    [InlineData("// one\n\nthrow new Error('boom');", "Error: boom (line 3)")]
    [InlineData("// one\r\n\tthrow new Error('boom');\r\n", "Error: boom (line 2)")]
    [InlineData("// one\rnull.x;", "(line 2)")]
    [InlineData("const a = 1;\na = 2;", "TypeError: Assignment to constant variable. (line 2)")]
    [InlineData("lead\n  .setAttr('a', 1)\n  .setAttr();", "TypeError: argument 1 must be a string (line ")]
    [InlineData("function f() {\n  return undeclared;\n}\nf();", "ReferenceError: undeclared is not defined (line 2)")]
    [InlineData("throw 'only text';", "only text (line 1)")]
    [InlineData("throw { code: 5 };", "[object Object] (line 1)")]
    [InlineData("throw null;", "null (line 1)")]
    [InlineData("throw { toString() { throw 1; } };", "it threw an object that cannot be shown (line 1)")]
    [InlineData("throw new Error('ж'.repeat(2000));", "ж…")]
    [InlineData("class Mine extends Error { constructor(m) { super(m); this.name = 'Mine'; } }\nthrow new Mine('own');", "Mine: own (line 2)")]
    [InlineData("try { throw new Error('first'); } finally { throw new Error('second'); }", "Error: second (line 1)")]
    [InlineData("JSON.parse('{');", "SyntaxError: ")]
    [InlineData("[1].map(x => x.y.z);", "TypeError: ")]
    public async Task The_line_is_that_of_the_text(string code, string problem)
    {
        var reason = await FailAsync(code);

        Assert.StartsWith(InManifest, reason, StringComparison.Ordinal);
        Assert.Contains(problem, reason, StringComparison.Ordinal);
        Assert.Matches(@" \(line \d+\)$", reason);
    }

    [Theory]
    [InlineData("[[:three:]]\nthrow new Error('boom');", "(line 2)")]
    [InlineData("[[:three:]] throw new Error('boom');", "(line 1)")]
    [InlineData("// one\n[[:three:]];\n[[:three:]]\n// four\nnull.x;", "(line 5)")]
    [InlineData("// one\n// two\n[[:throws:]]", "(line 2 of $.snippets.throws)")]
    [InlineData("[[:three:]] [[:throws:]]", "(line 2 of $.snippets.throws)")]
    [InlineData("// one\n[[:outer:]]", "(line 2 of $.snippets.throws)")]
    [InlineData("[[:file:]]", "(line 3 of js/part.js)")]
    [InlineData("const text = `\n[[:three:]]\n`;\nthrow new Error('boom');", "(line 4)")]
    public async Task A_snippet_of_many_lines_moves_no_line_and_is_named_where_it_fails(string code, string place)
    {
        folder.File("js/part.js", "// one\n// two\nnull.x;\n");

        Assert.EndsWith(place, await FailAsync(code, """{ "three": "1;\n2;\n3;", "throws": "// one\nthrow new Error('boom');", "outer": "// a\n// b\n[[:throws:]]", "file": { "file": "js/part.js" } }"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// one\n\nthrow new Error('boom');", "require('Business.Own.It');", "Error: boom (line 3 of plugins/Business.Own.It.js)")]
    [InlineData("exports.f = () => {\n  throw new Error('boom');\n};", "// one\n// two\n// three\nrequire('Business.Own.It').f();", "Error: boom (line 2 of plugins/Business.Own.It.js)")]
    [InlineData("exports.f = callback => callback();", "const own = require('Business.Own.It');\nown.f(() => { throw new Error('boom'); });", "Error: boom (line 2)")]
    [InlineData("exports.f = 1;", "require('Business.Own.It').f();", " (line 1)")]
    [InlineData("require('Business.Own.Nowhere');", "require('Business.Own.It');", "(line 1 of plugins/Business.Own.It.js)")]
    public async Task A_library_is_named_with_its_own_line(string plugin, string code, string problem)
    {
        folder.File("plugins/Business.Own.It.js", plugin);

        Assert.EndsWith(problem, await FailAsync(code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("js/fails.js", "// one\n\nthrow new Error('boom');", "JavaScript failed in js/fails.js: Error: boom (line 3)")]
    [InlineData("js/с пробелом.js", "\ufeff// один\r\n\r\nthrow new Error('бум');", "JavaScript failed in js/с пробелом.js: Error: бум (line 3)")]
    public async Task A_file_is_named(string file, string text, string reason)
    {
        folder.File(file, text);
        await folder.ReloadWithAsync($$""" "scripts": { "s": { "commands": [{ "javascript": { "file": "{{file}}" } }] } } """);

        Assert.Equal(reason, (string?)(await folder.Bot.RunAsync(new { script_code = "s", lead_id = await folder.Bot.LeadAsync() }))["reason"]);
    }

    [Theory]
    [InlineData("""{ "condition": "// one\nreturn nothing.there;", "text": "x" }""", "$.scripts.s.commands[0].condition: ReferenceError: nothing is not defined (line 2)")]
    [InlineData("""{ "run_script": "inner" }""", "$.scripts.inner.commands[1].javascript: Error: inner (line 1)")]
    [InlineData("""{ "callback": { "immediate": true, "javascript": "throw new Error('at once');" } }""", "$.scripts.s.commands[0].callback.javascript: Error: at once (line 1)")]
    public async Task Whichever_JavaScript_fails_is_named_by_its_place(string command, string reason)
    {
        await folder.ReloadWithAsync($$""" "scripts": { "s": { "commands": [{{command}}] }, "inner": { "commands": [{ "text": "x" }, { "javascript": "throw new Error('inner');" }] } } """);

        Assert.Equal($"JavaScript failed in {reason}", (string?)(await folder.Bot.RunAsync(new { script_code = "s", lead_id = await folder.Bot.LeadAsync() }))["reason"]);
    }

    private async Task<string> FailAsync(string code, string snippets = "{}")
    {
        await folder.ReloadWithAsync($$""" "snippets": {{snippets}}, "scripts": { "s": { "commands": [{ "javascript": {{JsonSerializer.Serialize(code)}} }] } } """);
        var job = await folder.Bot.RunAsync(new { script_code = "s", lead_id = await folder.Bot.LeadAsync() });
        Assert.Equal("failed", (string?)job["status"]);
        return (string)job["reason"]!;
    }
}
