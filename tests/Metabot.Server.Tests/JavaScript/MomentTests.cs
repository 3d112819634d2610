namespace Metabot.Server.Tests.JavaScript;

// The moment.js that comes with the server gives in a bot what it gives in V8: with its languages, forms and the bot's time zone.
public sealed class MomentTests : IDisposable
{
    private const string Moment = "const moment = require('moment'); const at = (...of) => moment(...of);";

    private static readonly string[] Reading =
    [
        "at('2027-01-21 10:00').format()", "at('21.01.2027', 'DD.MM.YYYY').format('YYYY-MM-DD')", "at('21.13.2027', 'DD.MM.YYYY').isValid()", "at('21.1.2027', 'DD.MM.YYYY', true).isValid()", "at('x21x', '[x]DD[x]').date()", "at('2027-01-21T10:00:00Z').format()",
        "at('2027-01-21T10:00:00+05:00').utcOffset()", "moment.parseZone('2027-01-21T10:00:00+05:00').format()", "moment.utc('2027-01-21 10:00').format()", "moment.utc('2027-01-21 10:00').local().format()", "at([2027, 0, 21, 10]).format()", "at({ year: 2027, month: 0, day: 21 }).format()",
        "at(0).format()", "moment.unix(1800000000).format()", "at(null).isValid()", "at('').isValid()", "at(new Date(0)).valueOf()", "at('10:30', 'HH:mm').format('HH:mm')", "at('21 января 2027', 'D MMMM YYYY', 'ru').format('YYYY-MM-DD')", "at('5 мая 2027', 'D MMMM YYYY', 'ru').format('YYYY-MM-DD')",
        "at('2027-02-30').isValid()", "at('2027-W03-4').format('YYYY-MM-DD')", "at('2027-021').format('YYYY-MM-DD')", "at('20270121T1000').format()", "at('21/01/27', ['MM/DD/YY', 'DD/MM/YY']).format('YYYY-MM-DD')", "at('Thu, 21 Jan 2027 10:00:00 GMT', moment.RFC_2822).format()", "at('2027-01-21').invalidAt()", "at('2027-14-21').invalidAt()",
    ];

    private static readonly string[] Reckoning =
    [
        "at('2027-01-31').add(1, 'month').format()", "at('2027-03-27 12:00').add(1, 'day').format()", "at('2027-03-27 12:00').add(24, 'hours').format()", "at('2027-01-21').subtract({ days: 1, hours: 2 }).format()", "at('2027-01-21 10:30').startOf('week').format()", "at('2027-01-21').endOf('month').format()", "at('2027-05-05').startOf('quarter').format('MM-DD')",
        "at('2027-01-21').isBefore('2027-01-22')", "at('2027-01-21 10:00').isSame('2027-01-21', 'day')", "at('2027-01-21').isBetween('2027-01-01', '2027-01-31')", "at('2027-03-01').diff(at('2027-01-15'), 'months', true)", "at('2027-03-29').diff('2027-03-27', 'hours')", "at('2028-02-01').daysInMonth()", "at('2028-01-01').isLeapYear()",
        "at('2027-01-21').week()", "at('2027-01-21').isoWeek()", "at('2027-01-21').dayOfYear()", "at('2027-01-21').weekday()", "at('2027-01-21').isoWeekday()", "at('2027-01-21').set({ hour: 5, date: 3 }).format()", "at('2027-01-21').clone().add(1, 'd').date()", "moment.max(at('2027-01-21'), at('2027-01-22')).date()", "at('2027-07-01').isDST()",
        "at('2027-01-21').toArray()", "at('2027-01-21').toObject()", "JSON.stringify({ at: at('2027-01-21') })", "at('2027-01-21').unix()", "at('2027-01-21').utc().format()", "at('2027-01-21').utcOffset(180).format()", "at('2027-01-21T10:00').toISOString(true)",
        "moment.duration(90, 'minutes').humanize()", "moment.duration('PT1H30M').asMinutes()", "moment.duration({ days: 1, hours: 25 }).toISOString()", "moment.duration(-5, 'days').humanize(true)", "moment.duration(1e9).as('weeks')", "moment.isMoment(at())", "moment.months().length", "moment.normalizeUnits('Y')",
    ];

    private static readonly string[] Writing =
    [
        .. new[] { "en", "ru", "de", "fr", "kk", "uk", "be", "uz", "tg", "az", "hy-am", "ka", "zh-cn", "ar", "en-gb" }.SelectMany(language => new[]
        {
            "format('dddd, D MMMM YYYY [в] HH:mm')", "format('LLLL')", "format('ll LT')", "format('Do MMM, ddd dd')", "from('2027-01-23 12:00')", "to('2026-12-21')", "calendar('2027-01-22 09:00')", "calendar('2027-01-21 20:00')", "format('MMMM')", "fromNow === undefined", "localeData().firstDayOfWeek()",
        }.Select(call => $"at('2027-01-21 10:05:09').locale('{language}').{call}")),
        "at('2027-01-21 15:04:05.678').format('YYYY YY Q M MM D DD DDD DDDD d E e w ww W gg GGGG')", "at('2027-01-21 15:04:05.678').format('H HH h hh k a A m s S SS SSS x X Z ZZ')", "at('2027-01-21').format('[сегодня] DD')", "at('2027-01-21').format()", "at('x').format()", "at('2027-01-21').locale('nowhere').locale()",
        "(() => { moment.locale('ru'); const text = [moment.locale(), at('2027-01-21').format('LL'), moment.weekdays(true)[0], moment.duration(5, 'minutes').humanize(), moment.monthsShort()[4]]; moment.locale('en'); return text; })()",
        "moment.duration(1, 'days').locale('ru').humanize(true)", "[1, 2, 5, 11, 21].map(n => moment.duration(n, 'hours').locale('ru').humanize())", "[1, 2, 5, 21].map(n => moment.duration(n, 'years').locale('ru').humanize())", "at('2027-01-21').locale('ru').format('D MMM')", "at('2027-05-21').locale('ru').format('D MMMM, MMMM D')",
        "at('2027-03-08').locale('ru').format('dddd')", "moment.localeData('ru').months(at('2027-03-08'), 'D MMMM')", "at('2027-01-21').toString()", "at('2027-01-21').inspect()", "moment.ISO_8601 === undefined", "moment.HTML5_FMT.DATE", "moment.updateLocale('en', { week: { dow: 1 } }).firstDayOfWeek()",
    ];

    private readonly TempFolder _folder = new();

    public MomentTests()
    {
        var server = typeof(BotServer).Assembly;
        foreach (var name in server.GetManifestResourceNames().Where(name => name.StartsWith("moment/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(server.GetManifestResourceStream(name)!);
            _folder.File($"node_modules/moment/{name["moment/".Length..]}", reader.ReadToEnd());
        }

        _folder.File("node_modules/moment/package.json", """{ "name": "moment", "main": "moment.js" }""");
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Moscow")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Los_Angeles")]
    public Task What_is_read_is_a_moment_of_the_bots_zone(string zone) => Judge.AssertSameAsync(Reading, zone, Moment, _folder.Path);

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Yekaterinburg")]
    public Task Days_and_hours_are_reckoned(string zone) => Judge.AssertSameAsync(Reckoning, zone, Moment, _folder.Path);

    [Fact]
    public Task Moments_are_written_in_many_languages() => Judge.AssertSameAsync(Writing, "Europe/Moscow", Moment, _folder.Path);

    public void Dispose() => _folder.Dispose();
}
