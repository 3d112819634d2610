using System.Globalization;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Metabot.Generators.Analysis.Scheduling;

internal static class RepeatShift
{
    private const decimal Day = 86_400;

    // Of a repeat of whole days that begins at a constant moment; null when the clocks of the bot's zone leave it where it is, or the zone is unknown.
    public static Diagnostic? Find(string runAt, decimal? seconds, Location location, AnalyzerOptions options)
    {
        if (seconds is not (>= Day and <= int.MaxValue) || seconds % Day != 0 || RunAtText.Check(runAt) != RunAtVerdict.Valid
            || location.SourceTree is not { } tree || RunAtZone.Find(options, tree) is not { } zone)
        {
            return null;
        }

        var first = RunAtText.Read(runAt);
        var time = first.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return LocalTime.FindShift(zone, first, TimeSpan.FromSeconds((double)seconds)) is { } shifted
            ? Diagnostic.Create(Rule.RepeatShifts.Descriptor, location, RunAtText.Write(shifted), time, zone.Id)
            : null;
    }
}
