using System.Globalization;
using Metabot.Rules;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;

namespace Metabot.Server.Scripts;

// Now, and run_at, which is written in the server's time zone.
internal sealed class ServerClock(TimeProvider timeProvider, TimeZoneInfo zone)
{
    private readonly string _writtenZone = ScriptTimeSystem.WriteZone(zone);

    public TimeZoneInfo Zone => zone;

    public DateTimeOffset Now => timeProvider.GetUtcNow();

    public ScriptClock ForScripts() => new(Now, _writtenZone, StandsStill: timeProvider != TimeProvider.System);

    public string Write(DateTimeOffset moment) => RunAtText.Write(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    // The text has been checked for its form.
    public DateTimeOffset Read(string runAt)
    {
        var local = DateTime.ParseExact(runAt, RunAtText.Format, CultureInfo.InvariantCulture);
        if (FindOffsets(local) is not [var offset, ..])
        {
            throw RequestRefusedException.BadRequest("run_at", RuleText.Of(
                RuleMessages.RunAtNoSuchMoment, runAt, $"clocks in {zone.Id} skip it when they are put forward; choose a time an hour later"));
        }

        return Moment(local, offset);
    }

    // Those that the clock can have when it shows that time, the earlier moment first; none in a gap. TimeZoneInfo's own answers of local
    // times leave out changes that are not its daylight saving, such as those of Africa/Casablanca; of moments they are right.
    private IReadOnlyList<TimeSpan> FindOffsets(DateTime local) =>
    [
        .. new[] { -1, 1 }.Select(days => zone.GetUtcOffset(Moment(local, TimeSpan.FromDays(days))))
            .Distinct()
            .Where(offset => zone.GetUtcOffset(Moment(local, offset)) == offset)
            .OrderDescending(),
    ];

    // The first and the last hours of the calendar may have no equal in UTC.
    private static DateTimeOffset Moment(DateTime local, TimeSpan offset) =>
        new(Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
}
