using System.Globalization;

namespace Metabot.Abstractions.Tests;

/// <summary>
/// Makes the current culture write numbers and dates as Russian and Swedish ones do, and worse. Made by hand, because
/// with invariant globalization every named culture is the invariant one.
/// </summary>
internal sealed class HostileCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public HostileCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "\u00A0";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NaNSymbol = "не число";
        culture.NumberFormat.PositiveInfinitySymbol = "∞";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = "-";
        culture.DateTimeFormat.MonthNames = [.. culture.DateTimeFormat.MonthNames.Select(name => name + "ь")];
        CultureInfo.CurrentCulture = culture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
