using System.Diagnostics;
using Metabot.JavaScript.Meaning;

namespace Metabot.JavaScript;

// Nothing that is typed keeps the compiler waiting. Measured alone and in processor time, because the machine has other
// things to do; the best of a few, because the first ones are compiled.
[Collection(nameof(TimeBoundTests))]
[CollectionDefinition(nameof(TimeBoundTests), DisableParallelization = true)]
public class TimeBoundTests
{
    private const int Tries = 10;

    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(50);

    public static TheoryData<string, string> Shapes => HostileTextTests.Shapes;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_whole_check_takes_fifty_milliseconds_at_most(string open, string close)
    {
        var levels = ConditionCheck.LongestText / (open.Length + close.Length);
        var (opened, closed) = (string.Concat(Enumerable.Repeat(open, levels)), string.Concat(Enumerable.Repeat(close, levels)));
        AssertBounded(opened);
        AssertBounded(opened + "1" + closed);
    }

    [Fact]
    public void Longer_text_is_given_up_on_at_once()
    {
        var code = "return '" + new string('x', 10_000_000) + "';";
        Assert.Equal("it is longer than 16384 characters", ConditionCheck.Of(code, []).Finding?.Message);
        AssertBounded(code);
    }

    private static void AssertBounded(string code)
    {
        var fastest = TimeSpan.MaxValue;
        for (var tries = 0; tries < Tries && fastest > Bound; tries++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            ConditionCheck.Of(code, []);
            var taken = Process.GetCurrentProcess().TotalProcessorTime - before;
            fastest = taken < fastest ? taken : fastest;
        }

        Assert.InRange(fastest, TimeSpan.Zero, Bound);
    }
}
