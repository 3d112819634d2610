using Esprima.Ast;

namespace Metabot.JavaScript.Meaning;

// What counts as true whatever happens at run time.
public class TruthTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("0.5")]
    [InlineData("-1")]
    [InlineData("1n")]
    [InlineData("'a'")]
    [InlineData("' '")]
    [InlineData("'0'")]
    [InlineData("'false'")]
    [InlineData("`a`")]
    [InlineData("/a/")]
    [InlineData("[]")]
    [InlineData("[leadId]")]
    [InlineData("({})")]
    [InlineData("() => false")]
    [InlineData("(function () { })")]
    [InlineData("(class { })")]
    [InlineData("new Date()")]
    [InlineData("typeof leadId")]
    [InlineData("!0")]
    [InlineData("!!1")]
    [InlineData("1 && 'a'")]
    [InlineData("leadId || 1")]
    [InlineData("1 || leadId")]
    [InlineData("(leadId, 1)")]
    [InlineData("leadId = 1")]
    [InlineData("!(leadId && 0)")]
    public void Always_true(string value) => Assert.True(Evaluate(value));

    [Theory]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("-0")]
    [InlineData("+0")]
    [InlineData("0n")]
    [InlineData("0x0")]
    [InlineData("''")]
    [InlineData("``")]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData("NaN")]
    [InlineData("void leadId")]
    [InlineData("!1")]
    [InlineData("![]")]
    [InlineData("leadId && 0")]
    [InlineData("0 && leadId")]
    [InlineData("0 || ''")]
    [InlineData("(1, 0)")]
    [InlineData("leadId = 0")]
    public void Always_false(string value) => Assert.False(Evaluate(value));

    [Theory]
    [InlineData("leadId")]
    [InlineData("leadId == 1")]
    [InlineData("f()")]
    [InlineData("a.b")]
    [InlineData("!leadId")]
    [InlineData("-leadId")]
    [InlineData("`${leadId}`")]
    [InlineData("`a${leadId}`")]
    [InlineData("1 && leadId")]
    [InlineData("0 || leadId")]
    [InlineData("leadId ?? 1")]
    [InlineData("leadId ? 1 : 1")]
    [InlineData("leadId += 1")]
    [InlineData("1 + 1")]
    [InlineData("(1, leadId)")]
    public void It_depends(string value) => Assert.Null(Evaluate(value));

    [Theory]
    [InlineData("null", 0, 4)]
    [InlineData("'ab'", 1, 2)]
    [InlineData("`ab`", 1, 2)]
    [InlineData("1", 0, 1)]
    public void A_hole_may_be_anything(string value, int start, int length)
    {
        Assert.NotNull(Evaluate(value));
        Assert.Null(Evaluate(value, new TextRange("return ".Length + start, length)));
    }

    [Fact]
    public void Nothing_is_false() => Assert.False(Truth.Evaluate(ConditionCheck.Create(new HoledText("return;")).Text!, null));

    private static bool? Evaluate(string value, params TextRange[] holes)
    {
        var text = Assert.IsType<ScriptText>(ConditionCheck.Create(new HoledText($"return {value};", holes)).Text);
        return Truth.Evaluate(text, Assert.Single(text.Tree.Body.OfType<ReturnStatement>()).Argument);
    }
}
