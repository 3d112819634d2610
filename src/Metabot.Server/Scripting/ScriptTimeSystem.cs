using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Jint.Runtime;

namespace Metabot.Server.Scripting;

// new Date() in a script is the server's time in the server's zone, like run_at.
internal sealed class ScriptTimeSystem(ScriptClock clock) : DefaultTimeSystem(FindZone(clock.Zone), CultureInfo.InvariantCulture)
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Zones = new();

    private readonly long _start = Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => clock.StandsStill ? clock.Now : clock.Now + Stopwatch.GetElapsedTime(_start);

    // Written out with its rules: a zone that was made by hand has no id that anybody else knows.
    private static TimeZoneInfo FindZone(string serialized) => Zones.GetOrAdd(serialized, TimeZoneInfo.FromSerializedString);
}
