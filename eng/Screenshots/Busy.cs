using Metabot.Dashboard.Tests;
using Microsoft.Data.Sqlite;

namespace Metabot.Screenshots;

// A busy hour, which nobody has to wait for.
internal static class Busy
{
    private const int Runs = 160;

    public static async Task MakeAsync(DashboardBot bot, SampleDay day)
    {
        var jobs = new List<long>();
        for (var i = 0; i < Runs; i++)
        {
            jobs.Add(await bot.ScheduleAsync(new { script_code = i % 23 == 0 ? "report" : "points", lead_id = day.Boris, script_request_params = new { points = 1 } }));
        }

        foreach (var job in jobs)
        {
            await bot.FinishedAsync(job);
        }

        for (var minute = 1; minute <= 12; minute++)
        {
            await bot.ScheduleAsync(new { script_code = "reminder", lead_id = day.Boris, run_after_sec = minute * 70, script_request_params = new { at = "20:00" } });
        }

        await using var connection = new SqliteConnection($"Data Source={bot.DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE Runs SET StartedAt = StartedAt - Id * Id * 7919 % 3400 * 10000000, FinishedAt = FinishedAt - Id * Id * 7919 % 3400 * 10000000 WHERE JobId >= {jobs[0]}";
        await command.ExecuteNonQueryAsync();
    }
}
