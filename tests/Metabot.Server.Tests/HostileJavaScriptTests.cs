namespace Metabot.Server.Tests;

public class HostileJavaScriptTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData("for (;;) {}")]
    [InlineData("while (true) { lead; }")]
    [InlineData("function f() { return f(); } return f();")]
    [InlineData("const f = () => f(); return f();")]
    [InlineData("let o = {}; for (let i = 0; i < 20000; i++) { o = { o }; } return JSON.stringify(o) === '';")]
    [InlineData("let o = []; for (let i = 0; i < 20000; i++) { o = [o]; } return String(o) === 'x';")]
    [InlineData("let o = []; for (let i = 0; i < 20000; i++) { o = [o]; } return o.flat(Infinity).length === 1;")]
    [InlineData("const o = { toString() { return `${this}`; } }; return `${o}` === '';")]
    [InlineData("const p = new Proxy({}, { get(t, k, r) { return r[k]; } }); return p.x;")]
    [InlineData("function* g() { yield* g(); } return [...g()].length === 0;")]
    [InlineData("let s = 'x'; while (true) { s += s; }")]
    [InlineData("const a = []; while (true) { a.push(new Array(1000).fill('xxxxxxxx')); }")]
    [InlineData("return new Array(4000000000).length > 0;")]
    [InlineData("return /^(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!');")]
    [InlineData("return Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0) === 'ok';")]
    [InlineData("return eval('true');")]
    [InlineData("return new Function('return true')();")]
    [InlineData("return System.IO.File.Exists('/etc/passwd');")]
    public async Task Hostile_conditions_end_in_a_clean_error_and_the_server_goes_on(string condition)
    {
        var answer = await Bot.PostAsync("jobs/schedule", new { script_code = "silent", lead_id = await Bot.LeadAsync(), condition_script_code = condition });

        Assert.Equal(400, answer.Status);
        Assert.Contains("condition_script_code", answer.Text);
        Assert.Equal("completed", (string?)(await Bot.RunAsync(new { script_code = "silent" }))["status"]);
    }

    [Theory]
    [InlineData("!", "1", "", 60_000)]
    [InlineData("1+", "1", "", 60_000)]
    [InlineData("1+", "1", "", 1_500)]
    [InlineData("a=>", "1", "", 20_000)]
    [InlineData("(", "1", ")", 60_000)]
    [InlineData("(", "1", ")", 1_500)]
    [InlineData("[", "1", "]", 60_000)]
    [InlineData("[", "1", "]", 1_500)]
    [InlineData("`${", "1", "}`", 20_000)]
    [InlineData("", "lead", ".a", 60_000)]
    [InlineData("", "String", "()", 60_000)]
    [InlineData("function(){return ", "1", "}", 4_000)]
    [InlineData("class extends ", "Object", "{}", 4_000)]
    public async Task Valid_but_monstrous_expressions_leave_the_server_alive(string before, string middle, string after, int times)
    {
        var code = Repeat(before, times) + middle + Repeat(after, times);

        var answer = await Bot.PostAsync("jobs/schedule", new { script_code = "silent", condition_script_code = $"return {code};" });

        Assert.Contains(answer.Status, new[] { 200, 400 });
        Assert.Equal("completed", (string?)(await Bot.RunAsync(new { script_code = "silent" }))["status"]);
    }

    [Theory]
    [InlineData("{", 60_000)]
    [InlineData("(", 60_000)]
    [InlineData("!", 60_000)]
    [InlineData("1+", 60_000)]
    [InlineData("[", 60_000)]
    [InlineData("a.", 60_000)]
    [InlineData("if(a)", 20_000)]
    [InlineData("x", 200_000)]
    public async Task Conditions_that_would_break_a_parser_are_refused(string part, int times)
    {
        var answer = await Bot.PostAsync("jobs/schedule", new { script_code = "silent", condition_script_code = Repeat(part, times) });

        Assert.Equal(400, answer.Status);
        Assert.Contains("condition_script_code", answer.Text);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
