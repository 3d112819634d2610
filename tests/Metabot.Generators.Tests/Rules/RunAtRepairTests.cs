namespace Metabot.Rules;

// Which other forms of a moment are written anew, and which nobody may guess.
public class RunAtRepairTests
{
    [Theory]
    [InlineData("2027-1-2 3:4:5", "2027-01-02 03:04:05")]
    [InlineData("2027-01-21 21:00", "2027-01-21 21:00:00")]
    [InlineData("2027-1-2 3:4", "2027-01-02 03:04:00")]
    [InlineData("2027-01-21T21:00:00", "2027-01-21 21:00:00")]
    [InlineData("2027-01-21T21:00", "2027-01-21 21:00:00")]
    [InlineData("2027-01-21T21:00:00.000", "2027-01-21 21:00:00")]
    [InlineData("2027-01-21 21:00:00.0000000", "2027-01-21 21:00:00")]
    [InlineData("2027/01/21 21:00:00", "2027-01-21 21:00:00")]
    [InlineData("2027/1/21 9:30", "2027-01-21 09:30:00")]
    [InlineData("21.01.2027 21:00:30", "2027-01-21 21:00:30")]
    [InlineData("1.2.2027 9:05", "2027-02-01 09:05:00")]
    [InlineData("  2027-01-21 21:00:00\t", "2027-01-21 21:00:00")]
    [InlineData("2027-01-21  21:00:00", "2027-01-21 21:00:00")]
    public void What_names_one_moment_is_written_anew(string text, string expected)
    {
        Assert.Equal(expected, RunAtRepair.TryRepair(text));
        Assert.Equal(RunAtVerdict.Valid, RunAtText.Check(expected));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("2027-01-21")]
    [InlineData("21:00:00")]
    [InlineData("2027-01-21T21:00:00Z")]
    [InlineData("2027-01-21T21:00:00+03:00")]
    [InlineData("2027-01-21 21:00:00 UTC")]
    [InlineData("2027-01-21 21:00:00.5")]
    [InlineData("2027-02-30 21:00:00")]
    [InlineData("2027-01-21 24:00:00")]
    [InlineData("01/02/2027 21:00:00")]
    [InlineData("27-01-21 21:00:00")]
    [InlineData("2027-01-21 9:00 PM")]
    [InlineData("1768942800")]
    public void What_may_be_another_moment_is_left_alone(string text) => Assert.Null(RunAtRepair.TryRepair(text));
}
