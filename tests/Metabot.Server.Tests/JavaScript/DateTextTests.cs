using System.Globalization;
using Metabot.Server.JavaScript;

namespace Metabot.Server.Tests.JavaScript;

// Dates that begin with the year, as new Date reads them: each part at its ends.
public sealed class DateTextTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2027", "2027-01-01 00:00:00.000")]
    [InlineData("2027-06", "2027-06-01 00:00:00.000")]
    [InlineData("2027-06-15", "2027-06-15 00:00:00.000")]
    [InlineData("2027-06-15T10:20", "2027-06-15 08:20:00.000")]
    [InlineData("2027-06-15 10:20:30", "2027-06-15 08:20:30.000")]
    [InlineData("2027-01-15T10:20:30", "2027-01-15 09:20:30.000")]
    [InlineData("2027-01T10:00", "2027-01-01 09:00:00.000")]
    [InlineData("2027T10:00Z", "2027-01-01 10:00:00.000")]
    [InlineData("2027-06-15T10:20:30.5Z", "2027-06-15 10:20:30.500")]
    [InlineData("2027-06-15T10:20:30.05Z", "2027-06-15 10:20:30.050")]
    [InlineData("2027-06-15T10:20:30.123456789Z", "2027-06-15 10:20:30.123")]
    [InlineData("2027-06-15T10:20+05:30", "2027-06-15 04:50:00.000")]
    [InlineData("2027-06-15T10:20-03:00", "2027-06-15 13:20:00.000")]
    [InlineData("2027-06-15T24:00Z", "2027-06-16 00:00:00.000")]
    [InlineData("2027-12-31T24:00:00Z", "2028-01-01 00:00:00.000")]
    [InlineData("2027-02-31", "2027-03-03 00:00:00.000")]
    [InlineData("2028-02-30", "2028-03-01 00:00:00.000")]
    [InlineData("0001-01-01T00:00Z", "0001-01-01 00:00:00.000")]
    [InlineData("9998-12-31T23:59:59.999Z", "9998-12-31 23:59:59.999")]
    public void A_date_alone_is_of_UTC_and_one_with_a_time_of_the_zone(string text, string moment)
    {
        Assert.True(DateText.TryRead(text, Berlin, out var read));
        Assert.Equal(moment, DateTimeOffset.FromUnixTimeMilliseconds(read!.Value).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture));
    }

    // Of an hour that the clock skips it is the one after, of an hour that is there twice the first.
    [Theory]
    [InlineData("2027-03-28T01:59:59", "00:59:59")]
    [InlineData("2027-03-28T02:30", "01:30:00")]
    [InlineData("2027-03-28T03:00", "01:00:00")]
    [InlineData("2027-10-31T01:59:59", "23:59:59")]
    [InlineData("2027-10-31T02:30", "00:30:00")]
    [InlineData("2027-10-31T03:00", "02:00:00")]
    public void A_time_is_read_where_the_clocks_are_changed(string text, string utc)
    {
        Assert.True(DateText.TryRead(text, Berlin, out var read));
        Assert.Equal(utc, DateTimeOffset.FromUnixTimeMilliseconds(read!.Value).ToString("HH:mm:ss", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2027-00")]
    [InlineData("2027-13")]
    [InlineData("2027-01-00")]
    [InlineData("2027-01-32")]
    [InlineData("2027-01-15T25:00")]
    [InlineData("2027-01-15T24:01")]
    [InlineData("2027-01-15T24:00:01")]
    [InlineData("2027-01-15T10:60")]
    [InlineData("2027-01-15T10:00:60")]
    [InlineData("0000-01-01")]
    [InlineData("9999-01-01")]
    [InlineData("10:20")]
    [InlineData(" 1:20:30 ")]
    public void What_is_no_moment_is_no_date(string text)
    {
        Assert.True(DateText.TryRead(text, Berlin, out var read));
        Assert.Null(read);
    }

    [Theory]
    [InlineData("Jan 21, 2027")]
    [InlineData("2027-1-5")]
    [InlineData("2027-01-15T10")]
    [InlineData("2027-01-15T10:00+5")]
    [InlineData("2027-01-15T10:00+24:00")]
    [InlineData("2027-01-15T10:00+05:60")]
    [InlineData("2027-01-15t10:00")]
    [InlineData("2027-01-15  10:00")]
    [InlineData("20270115")]
    [InlineData("02027-01-15")]
    [InlineData("10:20 PM")]
    [InlineData("")]
    public void Every_other_form_is_the_engines(string text)
    {
        Assert.False(DateText.TryRead(text, Berlin, out var read));
        Assert.Null(read);
    }
}
