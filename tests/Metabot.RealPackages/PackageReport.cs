using System.Globalization;

namespace Metabot.RealPackages;

/// <summary>What became of the types of one package.</summary>
internal sealed record PackageReport
{
    public const string Header = "| Package | types | refused with a finding | written | compared | also refused by System.Text.Json | read back | differences |\n|---|---:|---:|---:|---:|---:|---:|---:|";

    public int Types { get; set; }

    /// <summary>Types that the generator leaves out, each with a rule that says why.</summary>
    public int Refused { get; set; }

    public int Written { get; set; }

    /// <summary>Written ones of which a value could be made, and which both serializers wrote.</summary>
    public int Compared { get; set; }

    /// <summary>Values that System.Text.Json does not write by reflection.</summary>
    public int OracleRefused { get; set; }

    public int ReadBack { get; set; }

    public List<string> Differences { get; init; } = [];

    public string Row(string name) => string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {Types} | {Refused} | {Written} | {Compared} | {OracleRefused} | {ReadBack} | {Differences.Count} |");

    public static PackageReport Sum(IReadOnlyCollection<PackageReport> reports) => new()
    {
        Types = reports.Sum(each => each.Types),
        Refused = reports.Sum(each => each.Refused),
        Written = reports.Sum(each => each.Written),
        Compared = reports.Sum(each => each.Compared),
        OracleRefused = reports.Sum(each => each.OracleRefused),
        ReadBack = reports.Sum(each => each.ReadBack),
        Differences = [.. reports.SelectMany(each => each.Differences)],
    };
}
