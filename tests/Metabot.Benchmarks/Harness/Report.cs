using Spectre.Console;

namespace Metabot.Benchmarks.Harness;

internal static class Report
{
    private const int WidthOfFiles = 200;

    public static void Print(IBenchmark benchmark, IReadOnlyList<Row> rows)
    {
        var isFile = Console.IsOutputRedirected;
        if (isFile)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }

        var table = new Table { Border = isFile ? TableBorder.Markdown : TableBorder.Rounded };
        table.AddColumns("What", "Time", "x first", "Allocated", "Target", "Met");
        foreach (var row in rows)
        {
            var met = row.Met switch { true => "[green]yes[/]", false => "[red]NO[/]", null => "" };
            table.AddRow([.. new[] { row.What, row.Time, row.Ratio, row.Allocated, row.Target }.Select(Markup.Escape), met]);
        }

        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]{benchmark.Name}[/]: {benchmark.Title}");
        AnsiConsole.Write(table);
    }
}
