using Metabot.RealPackages;

// One contract per public type of the packages that this project references: generated, compiled, filled, compared with
// System.Text.Json by reflection and read back. Prints a table, and the differences below it; fails if there are any.
var chosen = args.Length == 0 ? PackageUnderTest.All : [.. PackageUnderTest.All.Where(package => args.Contains(package.Name, StringComparer.OrdinalIgnoreCase))];
var reports = new List<PackageReport>();
Console.WriteLine(PackageReport.Header);
foreach (var package in chosen)
{
    var report = new PackageCheck(package).Run();
    reports.Add(report);
    Console.WriteLine(report.Row(package.Name));
}

Console.WriteLine(PackageReport.Sum(reports).Row("together"));
foreach (var difference in reports.SelectMany(report => report.Differences))
{
    Console.WriteLine();
    Console.WriteLine(difference);
}

return reports.Any(report => report.Differences.Count > 0) ? 1 : 0;
