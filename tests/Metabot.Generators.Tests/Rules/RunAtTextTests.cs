namespace Metabot.Rules;

// The wire format of run_at, character by character.
public class RunAtTextTests
{
    [Theory]
    [InlineData("2027-01-21 21:00:00")]
    [InlineData("0001-01-01 00:00:00")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("2024-02-29 12:00:00")]
    [InlineData("2000-02-29 12:00:00")]
    public void A_moment_of_the_calendar_is_valid(string text)
    {
        Assert.Equal(RunAtVerdict.Valid, RunAtText.Check(text));
        Assert.Null(RunAtText.FindFault(text));
        Assert.Equal(text, RunAtText.Write(RunAtText.Read(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2027-01-21")]
    [InlineData("2027-01-21 21:00")]
    [InlineData("2027-01-21T21:00:00")]
    [InlineData("2027-01-21 21:00:00 ")]
    [InlineData(" 2027-01-21 21:00:00")]
    [InlineData("2027-1-21 21:00:00")]
    [InlineData("2027/01/21 21:00:00")]
    [InlineData("2027-01-21 21.00.00")]
    [InlineData("2027-01-21 21:00:0a")]
    [InlineData("-027-01-21 21:00:00")]
    [InlineData("2027-01-21\u00a021:00:00")]
    [InlineData("٢٠٢٧-01-21 21:00:00")]
    [InlineData("2027-01-21 21:00:00Z")]
    public void Another_shape_is_a_bad_format(string text) => Assert.Equal(RunAtVerdict.BadFormat, RunAtText.Check(text));

    [Theory]
    [InlineData("«0000»-01-21 21:00:00", "years start at 0001")]
    [InlineData("2027-«00»-21 21:00:00", "there is no month 00")]
    [InlineData("2027-«13»-21 21:00:00", "there is no month 13")]
    [InlineData("2027-01-«00» 21:00:00", "January 2027 has 31 days")]
    [InlineData("2027-01-«32» 21:00:00", "January 2027 has 31 days")]
    [InlineData("2027-04-«31» 21:00:00", "April 2027 has 30 days")]
    [InlineData("2027-02-«29» 21:00:00", "February 2027 has 28 days")]
    [InlineData("2028-02-«30» 21:00:00", "February 2028 has 29 days")]
    [InlineData("1900-02-«29» 21:00:00", "February 1900 has 28 days")]
    [InlineData("2027-01-21 «24»:00:00", "hours go from 00 to 23")]
    [InlineData("2027-01-21 21:«60»:00", "minutes go from 00 to 59")]
    [InlineData("2027-01-21 21:00:«60»", "seconds go from 00 to 59")]
    [InlineData("2027-«13»-32 24:60:60", "there is no month 13")]
    [InlineData("2027-01-21 «99»:99:99", "hours go from 00 to 23")]
    public void The_first_digits_at_fault_are_told(string marked, string why)
    {
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        Assert.Equal(RunAtVerdict.NoSuchMoment, RunAtText.Check(text));
        Assert.Equal(why, RunAtText.WhyNoSuchMoment(text));

        var fault = Assert.NotNull(RunAtText.FindFault(text));
        Assert.Equal(marked, text.Insert(fault.Start + fault.Length, "»").Insert(fault.Start, "«"));
    }
}
