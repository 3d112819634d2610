using System.Diagnostics;
using System.Globalization;
using Metabot.Server.Tests.Kills;

namespace Metabot.Benchmarks.Kills;

/// <summary>Kills servers and their workers while they are at work, and counts what is lost and what is there twice. Not a measurement: 0 and 0 is
/// what is right.</summary>
internal static class KillProgram
{
    public const string Argument = "kills";

    private const string Usage = "kills [jobs=10000] [kills=20] [seed=1] [connection string of an empty PostgreSQL database, for two nodes; a file without it]";

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Length > 4 || !arguments.Take(3).All(text => int.TryParse(text, CultureInfo.InvariantCulture, out _)))
        {
            Console.Error.WriteLine(Usage);
            return 1;
        }

        var plan = new KillPlan(arguments.ElementAtOrDefault(3), Number(arguments, 0, 10_000), Number(arguments, 1, 20), Number(arguments, 2, 1));
        var folder = Directory.CreateTempSubdirectory("metabot-kills-");
        try
        {
            return await RunAsync(plan, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(KillPlan plan, string folder)
    {
        var since = Stopwatch.StartNew();
        using var series = new KillSeries(plan, folder);
        var count = await series.RunAsync();
        var integrity = await DatabaseCheck.AskAsync(plan, series.Database);
        Console.WriteLine($"{plan.Jobs} jobs, {plan.Kills} kills, {plan.Nodes} nodes, seed {plan.Seed}: {count.Checked} things counted, {count.Lost} lost, {count.Doubled} doubled, "
            + $"database {integrity}; {series.Repeated} calls made again, {since.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s");
        foreach (var fault in count.Faults)
        {
            Console.WriteLine($"  {fault}");
        }

        return count.Lost + count.Doubled == 0 && integrity == "ok" ? 0 : 1;
    }

    private static int Number(string[] arguments, int place, int otherwise) =>
        place < arguments.Length ? int.Parse(arguments[place], CultureInfo.InvariantCulture) : otherwise;
}
