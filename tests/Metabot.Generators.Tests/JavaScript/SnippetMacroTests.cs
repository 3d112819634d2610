using Metabot.JavaScript.Types;

namespace Metabot.JavaScript;

// Where the platform would put a snippet before it runs JavaScript, and what stands there for the parser meanwhile.
public class SnippetMacroTests
{
    [Theory]
    [InlineData("[[:a:]]")]
    [InlineData("f([[:two words:]]);")]
    [InlineData("/* [[:a:]] */")]
    [InlineData("'[[:имя:]]'")]
    [InlineData("[[::]]")]
    [InlineData("snippet('a')")]
    [InlineData("x + snippet ( \"a 'b'\" )")]
    [InlineData("snippet\n('a')")]
    [InlineData("lead.snippet('a')")]
    public void A_macro(string code) => Assert.True(SnippetMacros.AreIn(code));

    [Theory]
    [InlineData("")]
    [InlineData("[[a]]")]
    [InlineData("[[:a]]")]
    [InlineData("[[a:]]")]
    [InlineData("[:a:]")]
    [InlineData("[[:a\n:]]")]
    [InlineData("[[:a[0]:]]")]
    [InlineData("snippet(a)")]
    [InlineData("snippet()")]
    [InlineData("snippet('a', 'b')")]
    [InlineData("snippet('a\n')")]
    [InlineData("snippet('a\")")]
    [InlineData("mysnippet('a')")]
    [InlineData("snippets('a')")]
    [InlineData("Snippet('a')")]
    public void No_macro(string code) => Assert.False(SnippetMacros.AreIn(code));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_name_is_so_long_at_most(int length, bool isMacro) => Assert.Equal(isMacro, SnippetMacros.AreIn($"[[:{new string('n', length)}:]]"));

    // Of the same length, so that what stands behind keeps its place: as an expression, and as a statement.
    [Theory]
    [InlineData("f([[:a:]]);", "f(0      );", "f({}     );")]
    [InlineData("[[:a:]] [[:b:]]", "0       0      ", "{}      {}     ")]
    [InlineData("return snippet('a') > 5;", "return 0            > 5;", "return {}           > 5;")]
    [InlineData("return 1;", "return 1;", "return 1;")]
    public void What_stands_there_is_as_long(string code, string expression, string statement) => Assert.Equal([expression, statement], SnippetMacros.Masks(code));

    [Theory]
    [InlineData("if ([[:a:]]) return true;")]
    [InlineData("[[:a:]]\nreturn leadId == 5;")]
    [InlineData("[[:a:]] return leadId == 5;")]
    [InlineData("return snippet('a') && leadId == 5;")]
    [InlineData("// [[:a:]]\nreturn leadId == 5;")]
    [InlineData("function f() { [[:a:]] } return f();")]
    public void A_condition_around_it_parses_in_one_way_or_the_other(string code) => Assert.Null(JavaScriptChecker.Check(new(code)).Finding);

    [Theory]
    [InlineData("if ([[:a:]] return true;")]
    [InlineData("return [[:a:]] leadId;;)")]
    public void A_condition_that_parses_in_neither_is_not_called_wrong_for_sure(string code)
    {
        var finding = JavaScriptChecker.Check(new(code)).Finding;

        Assert.True(finding is null || finding.RuleId is "MBOT3009" or "MBOT3001", finding?.RuleId);
    }

    public static TheoryData<string, string> Words => new()
    {
        { "text", "a string" },
        { "number", "a number" },
        { "boolean", "a boolean" },
        { "list", "a list" },
        { "text number", "a string or a number" },
        { "number text", "a number or a string" },
        { "text list text", "a string or a list" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_type_is_told_in_words(string kinds, string words) => Assert.Equal(words, TypeWords.Describe(ScriptType.Union(kinds.Split(' ').Select(kind => kind switch
    {
        "text" => ScriptType.Text,
        "number" => ScriptType.Number,
        "boolean" => ScriptType.Boolean,
        _ => (ScriptType)new ListType(ScriptType.Any),
    }))));
}
