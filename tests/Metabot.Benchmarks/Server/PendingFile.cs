using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Metabot.Benchmarks.Server;

/// <summary>Makes of the one job that waits in a file as many as are wanted: planned over HTTP a million take an hour.</summary>
internal static class PendingFile
{
    private const string Numbers = "WITH RECURSIVE numbers(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < $jobs)";

    public static void Fill(string file, int jobs)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        Multiply(connection, transaction, "Jobs", "Id", "n", jobs);

        // Each due a second after the one before.
        Multiply(connection, transaction, "WaitingRuns", "JobId", "n", jobs, ["Moment"]);
        transaction.Commit();
    }

    private static void Multiply(SqliteConnection connection, SqliteTransaction transaction, string table, string key, string number, int jobs, string[]? moments = null)
    {
        var columns = ReadColumns(connection, table);
        var values = columns.Select(column => column == key ? number : moments?.Contains(column) == true ? $"\"{column}\" + n * 10000000" : $"\"{column}\"");
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"{Numbers} INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) "
            + $"SELECT {string.Join(", ", values)} FROM \"{table}\", numbers WHERE CAST(\"{key}\" AS TEXT) = '1'";
        command.Parameters.AddWithValue("$jobs", jobs);
        command.CommandTimeout = 0;
        var made = command.ExecuteNonQuery();
        if (made != Math.Max(0, jobs - 1))
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{table} has {made} rows more and not {jobs - 1}."));
        }
    }

    private static List<string> ReadColumns(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }
}
