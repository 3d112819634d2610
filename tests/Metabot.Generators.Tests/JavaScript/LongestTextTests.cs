using Metabot.JavaScript.Meaning;

namespace Metabot.JavaScript;

// The cap on a condition's length is what bounds the time of a check; up to it every shape must come to an end.
public class LongestTextTests
{
    public static TheoryData<string, string> Shapes => HostileTextTests.Shapes;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_text_of_the_longest_length_is_checked_whole(string open, string close)
    {
        var levels = ConditionCheck.LongestText / (open.Length + close.Length);
        var (opened, closed) = (string.Concat(Enumerable.Repeat(open, levels)), string.Concat(Enumerable.Repeat(close, levels)));
        AssertEnds(opened);
        AssertEnds(opened + "1" + closed);
    }

    [Fact]
    public void Longer_text_is_given_up_on() => Assert.Equal(
        "it is longer than 16384 characters",
        ConditionCheck.Create(new("return '" + new string('x', 10_000_000) + "';")).Finding?.Message);

    private static void AssertEnds(string code)
    {
        var finding = ConditionCheck.Create(new(code)).Finding;
        Assert.InRange(finding?.Index ?? 0, 0, code.Length);
    }
}
