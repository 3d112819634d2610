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
        var local = RunAtText.Read(runAt);
        if (LocalTime.FindOffsets(zone, local) is not [var offset, ..])
        {
            throw RequestRefusedException.BadRequest("run_at", RuleText.Fill(Rule.RunAtNoSuchMoment.Message, runAt, RuleText.Fill(RuleMessages.SkippedIn, zone.Id)));
        }

        return LocalTime.Moment(local, offset);
    }
}
