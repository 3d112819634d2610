using System.Globalization;
using Jint.Runtime;
using Metabot.Server.Scheduling;

namespace Metabot.Server.Scripting;

// new Date() in a script is the server's time in the server's zone, like run_at.
internal sealed class ServerTimeSystem(ServerClock clock) : DefaultTimeSystem(clock.Zone, CultureInfo.InvariantCulture)
{
    public override DateTimeOffset GetUtcNow() => clock.Now;
}
