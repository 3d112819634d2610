using Metabot.Generators.Completion.Scripts;

namespace Metabot.Generators.Completion;

/// <summary>What an expression asks of a name, read backwards from its end.</summary>
public sealed class ScriptPathTests
{
    [Theory]
    [InlineData("lead", "lead")]
    [InlineData("return request.order.id", "request .order .id")]
    [InlineData("return request?.order?.id", "request .order .id")]
    [InlineData("request.items[0].sku", "request .items [] .sku")]
    [InlineData("request['items'][0]", "request .items []")]
    [InlineData("request[\"first name\"]", "request .first name")]
    [InlineData("request?.['a']", "request .a")]
    [InlineData("request['a' + 'b']", "request []")]
    [InlineData("request[name]", "request []")]
    [InlineData("lead.getAttr('a').length", "lead .getAttr () .length")]
    [InlineData("lead.getAttr?.('a')", "lead .getAttr ()")]
    [InlineData("f(a, (b), [c])", "f ()")]
    [InlineData("f(a)(b)", "f () ()")]
    [InlineData("bot.find({ a: [1] }).map(x => x.y)[0]", "bot .find () .map () []")]
    [InlineData("a && b.c", "b .c")]
    [InlineData("f(b.c", "b .c")]
    [InlineData("[1, b", "b")]
    public void A_path(string code, string expected) => Assert.Equal(expected, Tell(Read(code)));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("'a'.length")]
    [InlineData("(a || b).c")]
    [InlineData("[1].map")]
    [InlineData("{ a }")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("(a)")]
    [InlineData("a)")]
    [InlineData("{}.a")]
    public void What_begins_with_no_name_is_none(string code) => Assert.Null(Read(code));

    [Theory]
    [InlineData("f(", 1)]
    [InlineData("f(a, ", 1)]
    [InlineData("f(a)", null)]
    [InlineData("f(a, [b, { c: (d), ", 7)]
    [InlineData("f(a, [b, { c: d }", 4)]
    [InlineData(") (", 1)]
    [InlineData("", null)]
    public void The_bracket_that_is_open(string code, int? index)
    {
        var tokens = ScriptTokens.Read(code).All;
        Assert.Equal(index, ScriptPath.FindInnermostOpen(tokens, tokens.Count - 1));
    }

    [Theory]
    [InlineData("const order = request.order; ", "order", "request .order")]
    [InlineData("let first = request.items[0], second = 5; ", "first", "request .items []")]
    [InlineData("var t = lead.getAllTags(); ", "t", "lead .getAllTags ()")]
    [InlineData("const a = b && c.d; ", "a", "b")]
    [InlineData("const a = b.c\nreturn a", "a", "b .c")]
    public void A_variable_is_what_it_begins_with(string code, string name, string expected) => Assert.Equal(expected, Tell(ScriptLocals.FindValue(ScriptTokens.Read(code).All, name)));

    [Theory]
    [InlineData("const a; ", "a")]
    [InlineData("a = request; ", "a")]
    [InlineData("const a = 5; ", "a")]
    [InlineData("const a = request; { const a = lead; }", "a")]
    [InlineData("const b = request; ", "a")]
    [InlineData("const a = (request); ", "a")]
    [InlineData("const { a } = request; ", "a")]
    public void Of_another_variable_nothing_is_known(string code, string name) => Assert.Null(ScriptLocals.FindValue(ScriptTokens.Read(code).All, name));

    [Fact]
    public void The_variables_that_are_declared() =>
        Assert.Equal(["a", "b", "c"], ScriptLocals.Names(ScriptTokens.Read("const a = 1; let b; if (a) { var c = 2; } d = 3; const ").All));

    private static ScriptPath? Read(string code)
    {
        var tokens = ScriptTokens.Read(code).All;
        return ScriptPath.EndingAt(tokens, tokens.Count - 1);
    }

    private static string Tell(ScriptPath? path) => path is null ? "none" : string.Join(' ', path.Steps.Select(step => step.Kind switch
    {
        StepKind.Member => "." + step.Name,
        StepKind.Element => "[]",
        _ => "()",
    }).Prepend(path.Root));
}
