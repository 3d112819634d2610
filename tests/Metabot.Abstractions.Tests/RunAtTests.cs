namespace Metabot.Abstractions.Tests;

/// <summary>The wire format of run_at, and what is said about anything else.</summary>
public sealed class RunAtTests
{
    [Theory]
    [InlineData("2027-01-21 21:00:00")]
    [InlineData("0001-01-01 00:00:00")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("2028-02-29 12:30:45")]
    [InlineData("2000-02-29 00:00:00")]
    public void A_moment_in_the_wire_format_is_kept_as_it_is(string text)
    {
        var runAt = RunAt.Parse(text);

        Assert.Equal(text, runAt.Text);
        Assert.Null(runAt.Moment);
        Assert.Equal(text, runAt.ToString());
    }

    [Theory]
    [InlineData("2027-02-29 00:00:00", "February 2027 has 28 days")]
    [InlineData("2028-02-30 00:00:00", "February 2028 has 29 days")]
    [InlineData("1900-02-29 00:00:00", "February 1900 has 28 days")]
    [InlineData("2100-02-29 00:00:00", "February 2100 has 28 days")]
    [InlineData("2027-04-31 00:00:00", "April 2027 has 30 days")]
    [InlineData("2027-01-00 00:00:00", "January 2027 has 31 days")]
    [InlineData("2027-01-32 00:00:00", "January 2027 has 31 days")]
    [InlineData("2027-00-10 00:00:00", "there is no month 00")]
    [InlineData("2027-13-10 00:00:00", "there is no month 13")]
    [InlineData("0000-01-01 00:00:00", "years start at 0001")]
    [InlineData("2027-01-21 24:00:00", "hours go from 00 to 23")]
    [InlineData("2027-01-21 23:60:00", "minutes go from 00 to 59")]
    [InlineData("2027-01-21 23:59:60", "seconds go from 00 to 59")]
    public void A_moment_that_does_not_exist_says_why(string text, string why)
    {
        var error = Refused(text);

        Assert.Equal("MBOT2002", error.RuleId);
        Assert.Equal($"MBOT2002: run_at '{text}' does not exist: {why}", error.Message);
    }

    [Theory]
    [InlineData("2027-1-5 7:3:9", "2027-01-05 07:03:09")]
    [InlineData("2027-01-21 21:00", "2027-01-21 21:00:00")]
    [InlineData("2027-01-21T21:00:00", "2027-01-21 21:00:00")]
    [InlineData("2027-01-21T21:00", "2027-01-21 21:00:00")]
    [InlineData("2027-01-21T21:00:00.000", "2027-01-21 21:00:00")]
    [InlineData("2027-01-21 21:00:00.0000000", "2027-01-21 21:00:00")]
    [InlineData("2027/01/21 21:00:00", "2027-01-21 21:00:00")]
    [InlineData("2027/1/21 21:00", "2027-01-21 21:00:00")]
    [InlineData("21.01.2027 21:00:05", "2027-01-21 21:00:05")]
    [InlineData("1.2.2027 9:00", "2027-02-01 09:00:00")]
    [InlineData(" 2027-01-21 21:00:00 ", "2027-01-21 21:00:00")]
    [InlineData("2027-01-21  21:00:00", "2027-01-21 21:00:00")]
    public void Another_form_of_one_moment_is_refused_with_the_right_text(string text, string right)
    {
        var error = Refused(text);

        Assert.Equal("MBOT2001", error.RuleId);
        Assert.Equal($"MBOT2001: run_at '{text}' is not in the form yyyy-MM-dd HH:mm:ss; write '{right}'", error.Message);
        Assert.Equal(right, RunAt.Parse(right).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("2027-01-21")]
    [InlineData("21:00:00")]
    [InlineData("2027-01-21T21:00:00Z")]
    [InlineData("2027-01-21T21:00:00+03:00")]
    [InlineData("2027-01-21 21:00:00.5")]
    [InlineData("1/21/2027 21:00")]
    [InlineData("2027-01-21 9:00 PM")]
    [InlineData("2027-02-30T10:00:00")]
    [InlineData("٢٠٢٧-٠١-٢١ ٢١:٠٠:٠٠")]
    [InlineData("2027-01-21_21:00:00")]
    [InlineData("12027-01-21 21:00:00")]
    public void What_names_no_moment_for_certain_is_refused_with_an_example(string text)
    {
        var error = Refused(text);

        Assert.Equal("MBOT2001", error.RuleId);
        Assert.EndsWith("for example '2027-01-21 21:00:00'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_day_of_four_centuries_is_known()
    {
        for (var day = new DateTime(1999, 1, 1); day.Year < 2400; day = day.AddDays(1))
        {
            var text = $"{day.Year:0000}-{day.Month:00}-{day.Day:00} 00:00:00";
            Assert.Equal(text, RunAt.Parse(text).Text);
        }
    }

    [Fact]
    public void A_culture_with_other_digits_and_separators_changes_nothing()
    {
        using var culture = new HostileCulture();

        Assert.EndsWith("write '2027-01-21 21:00:00'", Refused("21.01.2027 21:00").Message, StringComparison.Ordinal);
        Assert.EndsWith("February 2027 has 28 days", Refused("2027-02-29 00:00:00").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_with_an_offset_is_kept_exactly()
    {
        var moment = new DateTimeOffset(2027, 1, 21, 21, 0, 0, TimeSpan.FromHours(3));

        RunAt runAt = moment;

        Assert.Equal(moment, runAt.Moment);
        Assert.Null(runAt.Text);
        Assert.Equal("2027-01-21T21:00:00.0000000+03:00", runAt.ToString());
        Assert.Equal(RunAt.FromDateTimeOffset(moment), runAt);
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>("text", () => RunAt.Parse(null!));

    private static JobValidationException Refused(string text)
    {
        var error = Assert.Throws<JobValidationException>(() => RunAt.Parse(text));
        Assert.Equal("run_at", error.Field);
        return error;
    }
}
