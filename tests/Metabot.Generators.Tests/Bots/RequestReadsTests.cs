namespace Metabot.Bots;

// What a bot reads of a job's input, and what that tells of it.
public class RequestReadsTests
{
    [Theory]
    [InlineData("lead.setAttr('a', request.a);", "a!")]
    [InlineData("lead.setAttr('a', request['a']);", "a!")]
    [InlineData("lead.setAttr('a', request.order.id);", "order {id!}")]
    [InlineData("lead.setAttr('a', request.order?.id);", "order? {id!}")]
    [InlineData("lead.setAttr('a', request?.order);", "order!")]
    [InlineData("lead.setAttr('a', script_request_params.a);", "a!")]
    [InlineData("const { a, b: { c }, d = 1 } = request; f(a, c, d);", "a!, b {c!}, d?!")]
    [InlineData("const { 'first name': n } = request; f(n);", "first name!")]
    [InlineData("const { a } = request.order; f(a);", "order {a!}")]
    [InlineData("f(request.a); f(request.a.b);", "a! {b!}")]
    [InlineData("f(request.items[0].sku);", "items!")]
    public void A_member(string code, string read) => AssertRead(code, read);

    [Theory]
    [InlineData("if (request.a) f();", "a?")]
    [InlineData("if (!request.a) f();", "a?")]
    [InlineData("f(typeof request.a);", "a?")]
    [InlineData("f(request.a ? 1 : 2);", "a?")]
    [InlineData("f(request.a || 'x');", "a?")]
    [InlineData("f(request.a ?? 'x');", "a?")]
    [InlineData("f('x' || request.a);", "a!: Text perhaps")]
    [InlineData("f(true ? request.a : 2);", "a!")]
    [InlineData("if (request.a == null) f();", "a?")]
    [InlineData("if (undefined !== request.a) f();", "a?")]
    public void Who_asks_whether_it_is_there_can_do_without(string code, string read) => AssertRead(code, read);

    [Theory]
    [InlineData("f(request.a === 'x');", "a: Text")]
    [InlineData("f(5 !== request.a);", "a: Number")]
    [InlineData("f(request.a === true);", "a: Boolean")]
    [InlineData("f(request.a === f());", "a!")]
    [InlineData("f(request.a == 'x');", "a!: Text perhaps")]
    [InlineData("f(request.a > 5);", "a: Number perhaps")]
    [InlineData("f(request.a >= 'x');", "a: Text perhaps")]
    [InlineData("f(request.a < f());", "a!: Number perhaps")]
    [InlineData("f(request.a * 2);", "a: Number perhaps")]
    [InlineData("f(request.a - f());", "a!: Number perhaps")]
    [InlineData("f(request.a + 'x');", "a!: Text perhaps")]
    [InlineData("f(request.a.trim());", "a!: Text")]
    [InlineData("f(request.a.toFixed(2));", "a!: Number")]
    [InlineData("f(request.a.map(x => x));", "a!: List")]
    [InlineData("f(request.a?.join(','));", "a?!: List")]
    [InlineData("f(request.a.length);", "a!")]
    [InlineData("f(request.a.anything());", "a!")]
    public void A_use_tells_what_it_is(string code, string read) => AssertRead(code, read);

    [Theory]
    [InlineData("f(request);")]
    [InlineData("f(request[leadId]);")]
    [InlineData("const { ...rest } = request; f(rest);")]
    [InlineData("const { [leadId]: a } = request; f(a);")]
    [InlineData("f(JSON.stringify(request));")]
    [InlineData("const r = request; f(r.a);")]
    [InlineData("f(Object.keys(request).length);")]
    [InlineData("eval('request.a');")]
    [InlineData("const library = require('mine'); library.f();")]
    public void Whoever_takes_it_as_a_whole_may_read_anything(string code) => Assert.True(Request(WrittenBot.Code(code)).IsWhole);

    [Theory]
    [InlineData("const request = { a: 1 }; f(request.a);")]
    [InlineData("f((request => request.a)({}));")]
    [InlineData("f({ request: 1 }.request);")]
    [InlineData("f('request.a');")]
    [InlineData("request.a = 1;")]
    public void What_is_no_input_is_not_read(string code)
    {
        var request = Request(WrittenBot.Code(code));
        Assert.True(code.StartsWith("request", StringComparison.Ordinal) ? WrittenBot.Tell(request) == "a" : request is { IsWhole: false, Members.Count: 0 });
    }

    [Theory]
    [InlineData("{{ request.a }}", "a!")]
    [InlineData("{{request.order.id}} and {{ request.order.total }}", "order {id!, total!}")]
    [InlineData("{{ $request.a }} { request.a } {{ requests.a }}", "")]
    public void A_macro(string text, string read) => Assert.Equal(read, WrittenBot.Tell(Request(WrittenBot.Script($$"""{ "text": "{{text}}" }"""))));

    [Fact]
    public void What_goes_on_with_the_same_input_reads_it_too()
    {
        var bot = WrittenBot.Read("""
            {
              "scripts": {
                "s": { "commands": [{ "run_script": "t" }, { "text": "{{ request.a }}" }] },
                "t": { "commands": [{ "javascript": "if (request.b > 5) bot.run({ script_code: 'u' });" }, { "run_script": "s" }] },
                "u": { "commands": [{ "run_trigger": "v" }] },
                "other": { "commands": [{ "text": "{{ request.no }}" }] }
              },
              "triggers": { "v": { "script": "w", "condition": "return request.c === 'x';" } }
            }
            """);
        Assert.Equal("a!, b: Number perhaps, c: Text", WrittenBot.Tell(Request(bot)));
        Assert.Equal(["s", "t", "u", "v"], bot.FindReached(bot.Find(BotSection.Scripts, "s")!).Select(part => part.Code));
    }

    [Fact]
    public void A_jump_that_only_the_run_knows_may_read_anything() => Assert.True(Request(WrittenBot.Code("bot.run({ script_code: next });")).IsWhole);

    [Theory]
    [InlineData("\"a\": \"number\"", "a!: Number")]
    [InlineData("\"a\": \"string?\"", "a?!: Text")]
    [InlineData("\"a\": \"any\"", "a!: Text")]
    [InlineData("\"a\": \"what\"", "a?!: Text")]
    [InlineData("\"a\": \"string\", \"b\": \"array?\"", "a!: Text, b?: List")]
    public void What_is_declared_wins(string parameters, string expected)
    {
        var bot = WrittenBot.Read($$"""{ "scripts": { "s": { "parameters": { {{parameters}} }, "commands": [{ "javascript": "f(request.a.trim());" }] } } }""");
        Assert.Equal(expected, WrittenBot.Tell(bot.ExpectRequest(bot.Find(BotSection.Scripts, "s")!)));
    }

    private static void AssertRead(string code, string read) => Assert.Equal(read, WrittenBot.Tell(Request(WrittenBot.Code(code))));

    private static RequestField Request(BotOutline bot) => bot.ReadRequest(bot.Find(BotSection.Scripts, "s")!);
}
