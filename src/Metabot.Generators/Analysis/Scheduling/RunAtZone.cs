using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Scheduling;

// The zone in which the server reads run_at: metabot.server_time_zone = Europe/Berlin. A compiler on .NET Framework may not know it
// by that name, and then says nothing.
internal static class RunAtZone
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> Zones = new(StringComparer.Ordinal);

    public static TimeZoneInfo? Find(AnalyzerOptions options, SyntaxTree tree) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue("metabot.server_time_zone", out var id) && id.Trim() is { Length: > 0 } name
            ? Zones.GetOrAdd(name, Load)
            : null;

    private static TimeZoneInfo? Load(string id)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return null;
        }
    }
}
