using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Jint.Runtime;

namespace Metabot.Server.JavaScript;

// new Date() in a script is the server's time in the server's zone, like run_at.
internal sealed class ScriptTimeSystem(ScriptClock clock) : DefaultTimeSystem(FindZone(clock.Zone), CultureInfo.InvariantCulture)
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Zones = new();

    private readonly long _start = Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => clock.StandsStill ? clock.Now : clock.Now + Stopwatch.GetElapsedTime(_start);

    public override bool TryParse(string date, out long epochMilliseconds)
    {
        if (!DateText.TryRead(date, DefaultTimeZone, out var moment))
        {
            return base.TryParse(date, out epochMilliseconds);
        }

        epochMilliseconds = moment ?? 0;
        return moment is not null;
    }

    // A zone that was made by hand has no id that the worker knows: it is written out with its rules. The machine's own
    // zones go by id, because some (Asia/Yekaterinburg) cannot be read back from what they are written out as.
    public static string WriteZone(TimeZoneInfo zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out var known) && known.HasSameRules(zone) ? zone.Id : zone.ToSerializedString();

    public static TimeZoneInfo FindZone(string written) => Zones.GetOrAdd(written, _ =>
        TimeZoneInfo.TryFindSystemTimeZoneById(written, out var known) ? known : TimeZoneInfo.FromSerializedString(written));
}
