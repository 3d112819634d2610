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
        if (zone.IsInvalidTime(local))
        {
            throw RequestRefusedException.BadRequest("run_at", RuleText.Of(
                RuleMessages.RunAtNoSuchMoment, runAt, $"clocks in {zone.Id} skip it when they are put forward; choose a time an hour later"));
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);

        // The first and the last hours of the calendar may have no equal in UTC.
        var ticks = Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
