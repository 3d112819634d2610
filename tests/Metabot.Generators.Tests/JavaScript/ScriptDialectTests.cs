using Metabot.JavaScript.Meaning;

namespace Metabot.JavaScript;

// «…» marks what is found in es5; the years are those of the editions that brought the syntax.
public class ScriptDialectTests
{
    [Theory]
    [InlineData("«let» a = 1; return a;", 2015)]
    [InlineData("«const» a = 1; return a;", 2015)]
    [InlineData("var f = a «=>» a + 1; return f(1);", 2015)]
    [InlineData("var A = «class» { }; return new A();", 2015)]
    [InlineData("return «`a ${leadId}`»;", 2015)]
    [InlineData("var «{ a: b }» = request; return b;", 2015)]
    [InlineData("function f(«a = 1») { return a; } return f();", 2015)]
    [InlineData("«function» f(...a) { return a; } return f();", 2015)]
    [InlineData("return «[...request.list]»;", 2015)]
    [InlineData("return «Math.max(...request.list)»;", 2015)]
    [InlineData("«for» (var a of request.list) { return a; }", 2015)]
    [InlineData("return { «leadId» }.leadId;", 2015)]
    [InlineData("return { «[leadId]: 1» };", 2015)]
    [InlineData("return «0b11»;", 2015)]
    [InlineData("return «/a/u».test(lead.name);", 2015)]
    [InlineData("return «leadId ** 2»;", 2016)]
    [InlineData("«async» function f() { } return f();", 2017)]
    [InlineData("return «{ ...request }»;", 2018)]
    [InlineData("return «/a/s».test(lead.name);", 2018)]
    [InlineData("return «/(?<year>[0-9]+)/».test(lead.name);", 2018)]
    [InlineData("try { leadId(); } «catch» { } return true;", 2019)]
    [InlineData("return «lead?.name»;", 2020)]
    [InlineData("return «lead.name ?? 1»;", 2020)]
    [InlineData("return «10n»;", 2020)]
    [InlineData("var a; «a ??= 1»; return a;", 2021)]
    [InlineData("return «1_000»;", 2021)]
    public void Newer_syntax_is_found_up_to_the_year_before(string marked, int year)
    {
        var code = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var expected = (start, marked.IndexOf('»', StringComparison.Ordinal) - start - 1);

        var before = Assert.Single(Find(code, year == 2015 ? "es5" : $"es{year - 1}"));

        Assert.Equal(expected, (before.Index, before.Length));
        Assert.Contains($" came with ES{year}, and metabot.dialect is es", before.Message, StringComparison.Ordinal);
        Assert.Empty(Find(code, $"ES{year}"));
        Assert.Empty(Find(code, $"es{year - 2009}"));
    }

    [Fact]
    public void Old_syntax_is_never_found() => Assert.Empty(Find(
        "var f = function (a) { return a && a.b['c'] ? /x/gi.test(a) : 1e3; }; for (var i in request) { if (f(i)) return true; } try { f(); } catch (e) { } return { a: 1 };", "es5"));

    [Fact]
    public void A_construct_is_said_once() => Assert.Equal(2, Find("let a = 1; let b = 2; const c = a; const d = b; return c == d;", "es5").Count);

    [Theory]
    [InlineData("es4")]
    [InlineData("es2014")]
    [InlineData("es99999")]
    [InlineData("latest")]
    [InlineData("typescript")]
    public void An_unknown_dialect_is_said(string name) =>
        Assert.Equal($"metabot.dialect '{name}' is unknown; write es5, or es2015 and later", Assert.Single(Find("return true;", name)).Message);

    [Fact]
    public void The_message_says_how_it_was_written_before() =>
        Assert.Equal("'?.' came with ES2020, and metabot.dialect is es2015; test with '&&'", Assert.Single(Find("return lead?.name;", "es2015")).Message);

    private static List<MeaningFinding> Find(string code, string dialect) => [.. new ScriptDialect(dialect).Find(ConditionCheck.Create(new(code)).Text!)];
}
