namespace Metabot.Server.Tests.JavaScript;

// What becomes of a number, a long text or odd letters where a text is wanted.
public sealed class TextArgumentTests(TextArgumentTests.Fixture fixture) : IClassFixture<TextArgumentTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "run": { "commands": [{ "javascript": { "file": "run.js" } }, { "text": "{{ $out }}{{ &$out }}" }] }
          }
        }
        """;

    // A number is written as JavaScript writes it.
    [Theory]
    [InlineData("5", "5")]
    [InlineData("-0", "0")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("123456789012345680000", "123456789012345680000")]
    [InlineData("1 / 3", "0.3333333333333333")]
    [InlineData("1 / 0", "Infinity")]
    [InlineData("'5'.repeat(3)", "555")]
    [InlineData("'ж\\u0000ж'", "ж\0ж")]
    [InlineData("'\\u2028|\\u00a0|\\t|\\\\n'", "\u2028|\u00a0|\t|\\n")]
    [InlineData("'👩‍👩‍👧'", "👩‍👩‍👧")]
    [InlineData("'{{ $name }}'", "{{ $name }}")]
    public async Task A_text_is_sent_as_it_is(string value, string text) =>
        Assert.Equal([text, ""], await fixture.RunAsync($"bot.sendMessage({value});"));

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("['x']")]
    [InlineData("5n")]
    [InlineData("Symbol('x')")]
    [InlineData("() => 'x'")]
    [InlineData("new String('x')")]
    public async Task What_is_no_text_is_refused_and_nothing_is_sent(string value)
    {
        var (job, lead) = await fixture.TryAsync($"bot.sendMessage('first'); bot.sendMessage({value});");

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains("TypeError: argument 1 must be a string", (string?)job["reason"], StringComparison.Ordinal);
        Assert.Empty(await fixture.Bot.TextsAsync(lead));
    }

    [Theory]
    [InlineData("lead.setAttr('out', 'ж'.repeat(500000));", 500_000)]
    [InlineData("memory.setAttr('out', 'x'.repeat(300000));", 300_000)]
    [InlineData("lead.setAttr('out', '{{ $name }}'.repeat(1000));", 11_000)]
    public async Task A_long_value_is_kept_whole_and_printed_whole(string code, int length) => Assert.Equal(length, Assert.Single(await fixture.RunAsync(code)).Length);

    [Theory]
    [InlineData("'имя с пробелом'")]
    [InlineData("'a.b'")]
    [InlineData("'a,b'")]
    [InlineData("'\\'\"\\\\'")]
    [InlineData("'constructor'")]
    [InlineData("'__proto__'")]
    [InlineData("'x'.repeat(5000)")]
    [InlineData("''")]
    [InlineData("'😀'")]
    [InlineData("5")]
    [InlineData("1e21")]
    public async Task An_attribute_may_have_any_name(string name)
    {
        var code = $"const name = {name}; lead.setAttr(name, 'l').setJsonAttr(name, ['j']); bot.setAttr(name, 'b'); memory.setAttr(name, 'm'); ";

        Assert.Equal(["l,j,b,m,true,true,true,l"], await fixture.RunAsync(
            $"{code} memory.setAttr('out', [lead.getAttr(name), lead.getJsonAttr(name)[0], bot.getAttr(name), memory.getAttr(name), lead.isAttrExist(name), lead.issetJsonAttr(name), bot.isAttrExist(name), lead.getAllAttr()[name] === undefined ? 'l' : lead.getAllAttr()[name]].join());"));
    }

    public sealed class Fixture() : CodeBot(Manifest)
    {
        // The texts of a lead of its own for whom the code ran.
        public async Task<string[]> RunAsync(string code)
        {
            var (job, lead) = await TryAsync(code);
            Assert.True((string?)job["status"] == "completed", job.ToJsonString());
            return await Bot.TextsAsync(lead);
        }
    }
}
