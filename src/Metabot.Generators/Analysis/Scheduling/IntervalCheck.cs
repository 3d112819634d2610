using System.Globalization;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Scheduling;

internal static class IntervalCheck
{
    public const string Delay = "run_after_sec";

    public const string Repeat = "repeat_interval_sec";

    // Null when the wire can carry the seconds, or when they are only known at run time.
    public static Diagnostic? Find(decimal? seconds, string field, Location location)
    {
        var (least, range) = field == Delay ? (0m, RuleMessages.DelayRange) : (1m, RuleMessages.RepeatRange);
        return seconds is not { } known || (known >= least && decimal.Ceiling(known) <= int.MaxValue)
            ? null
            : Diagnostic.Create(Rule.BadInterval.Descriptor, location, field, known.ToString("0.#######", CultureInfo.InvariantCulture), range);
    }
}
