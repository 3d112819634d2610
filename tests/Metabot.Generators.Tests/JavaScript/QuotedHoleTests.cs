using System.Text.RegularExpressions;
using Metabot.JavaScript.Meaning;
using Metabot.Rules;

namespace Metabot.JavaScript;

// {s} is a hole that is written with quotes, {n} one that is not; «…» marks what is found.
public partial class QuotedHoleTests
{
    [Theory]
    [InlineData("return lead.getAttr('city') == '«{s}»';")]
    [InlineData("return lead.getAttr('city') == \"«{s}»\";")]
    [InlineData("return lead.getAttr('lead-«{s}»-«{s}»') == {s};")]
    [InlineData("return \"a «{s}»\" == {n} + \"«{s}»\";")]
    [InlineData("return `«{s}»` == `a ${'«{s}»'} «{s}»`;")]
    [InlineData("return /«{s}»/.test(lead.name);")]
    public void A_text_around_a_hole_is_found(string marked) => AssertFound(marked);

    [Theory]
    [InlineData("return lead.getAttr({s}) == {n} || {s} == 'a';")]
    [InlineData("return '{n}' == `{n}`;")]
    [InlineData("return `a ${{s}} ${f({s})}` == 1;")]
    [InlineData("/* {s} */ return lead.name; // {s} \"{s}\"")]
    [InlineData("return {s} == 'a' {s};")]
    public void A_hole_of_its_own_is_not(string code) => AssertFound(code);

    [Fact]
    public void Only_what_the_quotes_break_is_said() => Assert.Null(Check("return a == \"{s}\";").Finding);

    [Fact]
    public void What_else_is_broken_stays_an_error() => Assert.Equal(Rule.ConditionSyntax.Id, Check("return a == \"{s}\" );").Finding!.RuleId);

    [Theory]
    [InlineData("return '{s}';", "'{…}' becomes '\"…\"', because a hole brings its own quotes; remove the quotes around it")]
    [InlineData("return 'a{s}-{n}';", "'a{…}-{…}' becomes 'a\"…\"-\"…\"', because a hole brings its own quotes; put the text together with '+'")]
    public void The_message_shows_the_text(string code, string expected) =>
        Assert.Contains(expected, Check(code).Meaning.Select(finding => finding.Message));

    private static void AssertFound(string marked)
    {
        var code = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var found = Check(code).Meaning.Where(finding => finding.RuleId == Rule.HoleInQuotes.Id).Select(finding => finding.Index).Order();
        Assert.Equal(Marks(marked), found);
    }

    // Where the marked holes stand once all holes are written.
    private static IEnumerable<int> Marks(string marked)
    {
        var text = marked.Replace("{s}", "\"\"", StringComparison.Ordinal).Replace("{n}", "0", StringComparison.Ordinal);
        return text.Select((character, index) => (character, index)).Where(each => each.character == '«').Select((each, mark) => each.index - (2 * mark));
    }

    private static ConditionCheck Check(string code)
    {
        var (written, holes) = ("", new List<TextRange>());
        foreach (var piece in Hole().Split(code))
        {
            var placeholder = piece switch { "{s}" => "\"\"", "{n}" => "0", _ => null };
            if (placeholder is not null)
            {
                holes.Add(new TextRange(written.Length, placeholder.Length));
            }

            written += placeholder ?? piece;
        }

        return ConditionCheck.Create(new(written, holes));
    }

    [GeneratedRegex(@"(\{[sn]\})")]
    private static partial Regex Hole();
}
