using System.Globalization;

namespace Metabot.Benchmarks.Harness;

/// <summary>A line of the report. <paramref name="Met"/> is null where there is no target.</summary>
internal sealed record Row(string What, string Time, string Ratio, string Allocated, string Target = "", bool? Met = null)
{
    public static Row Of(Measurement measurement, Measurement baseline, string target = "", bool? met = null) => new(
        measurement.Candidate.Name,
        Duration(measurement.MedianNanoseconds),
        Text($"{measurement.RatioTo(baseline):0.00}"),
        Text($"{Math.Floor(measurement.MedianBytes):#,0} B"),
        target,
        met);

    public static string Duration(double nanoseconds) => nanoseconds switch
    {
        < 1e4 => Text($"{nanoseconds:0.0} ns"),
        < 1e6 => Text($"{nanoseconds / 1e3:0.0} µs"),
        < 1e9 => Text($"{nanoseconds / 1e6:0.0} ms"),
        _ => Text($"{nanoseconds / 1e9:0.00} s"),
    };

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
