namespace Metabot.Server.Tests.JavaScript;

// Dates in the bot's time zone, but the zone's name, which is the machine's, are what V8 has in that zone: what is read, reckoned and written.
public sealed class DateTests
{
    private static readonly string[] Questions =
    [
        .. new[]
        {
            "2027-01-21", "2027-01-21T10:00", "2027-01-21T10:00:00", "2027-01-21 10:00:00", "2027-01-21 10:00", "2027-01-21T10:00:00Z", "2027-01-21T10:00:00+05:00", "2027-01-21T10:00:00.123Z", "2027-01", "2027", "2027-02-30", "2027-13-01",
            "Jan 21, 2027", "21 Jan 2027", "Thu, 21 Jan 2027 10:00:00 GMT", "Thu Jan 21 2027 10:00:00 GMT+0300", "01/21/2027", "1/2/2027", "2027/01/21", "21.01.2027", "01.02.2027", "tomorrow", "", "x", "10:00", "2027-1-5", "2027-06-15 12:30:45",
            "2027-01-21T24:00:00", "2027-01-21T25:00:00", "January 2027", "Jan 21, 2027 10:00 PM", "+002027-01-21T00:00:00Z", "2027-01-21T10", "20270121", "2027-10-31 02:30:00", "2027-03-28 02:30:00", "2027-03-14T02:30", "2027-11-07T01:30", "2027-02-29 10:00", "2027-04-31", "2027-00-10", "2027-01-32", "2027-01-21T10:60", "2027-01-21T10:00:00.5", "2027-01-21T10:00:00-03:30", "2027-01-21T10:00:00.123456789Z", "0001-01-01", "9998-12-31T23:59:59Z",
        }.Select(text => $"new Date('{text}').getTime()"),
        "new Date(2027, 0, 21).getTime()", "new Date(2027, 12).getTime()", "new Date(2027, 0, 0).getDate()", "new Date(99, 0).getFullYear()", "new Date(2027, 0, 21, 25).getHours()",
        "Date.UTC(2027, 0, 21)", "new Date(8.64e15 + 1).getTime()", "new Date(NaN).toString()", "new Date(NaN).toJSON()", "new Date(null).getTime()", "new Date(undefined).getTime()", "new Date('1800000000000').getTime()", "new Date(true).getTime()",
        .. new[] { "0", "1800000000000", "1790000000000", "-1e12", "1.9e12", "946684800000" }.SelectMany(time => new[]
        {
            "toString().split(' (')[0]", "toTimeString().split(' (')[0]", "toDateString()", "toISOString()", "toUTCString()", "toJSON()", "getTimezoneOffset()", "getDay()", "getHours()", "getDate()", "getMonth()", "getFullYear()", "getUTCHours()",
        }.Select(call => $"new Date({time}).{call}")),
        "(() => { const d = new Date(2027, 0, 31); d.setMonth(1); return d.getTime(); })()", "(() => { const d = new Date(2027, 9, 30, 12); d.setDate(d.getDate() + 1); return d.getTime(); })()", "(() => { const d = new Date(0); d.setHours(23, 59, 59, 999); return d.getTime(); })()",
        "(() => { const d = new Date(2027, 0, 1); d.setFullYear(2028); d.setDate(60); return d.toDateString(); })()", "new Date(2028, 1, 29) - new Date(2027, 1, 28)", "+new Date(5)", "new Date(2027, 0) < new Date(2027, 1)", "JSON.stringify({ at: new Date(0) })",
        "typeof Date()", "new Date(2027, 0, 21).toISOString().slice(0, 10)", "new Date(2024, 1, 29, 12).getTime()", "new Date(new Date(5)).getTime()", "Math.ceil((new Date('2027-03-08') - new Date('2027-03-01')) / 864e5)",
    ];

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Moscow")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kolkata")]
    public Task Dates_are_those_of_the_zone(string zone) => Judge.AssertSameAsync(Questions, zone);
}
