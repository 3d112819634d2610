using System.Data.Common;

namespace Metabot.Server.Storage;

// The two tables of a file that say what is due, without EF Core: each is asked at every run.
internal static class WaitingRuns
{
    private const string Keep = "INSERT INTO WaitingRuns (JobId, Moment) VALUES ($job, $moment) ON CONFLICT (JobId) DO NOTHING";
    private const string Replace = "INSERT INTO WaitingRuns (JobId, Moment) VALUES ($job, $moment) ON CONFLICT (JobId) DO UPDATE SET Moment = excluded.Moment";
    private const string Remove = "DELETE FROM WaitingRuns WHERE JobId = $job";
    private const string Begin = "INSERT OR REPLACE INTO BegunRuns (JobId, Moment) VALUES ($job, $moment)";
    private const string End = "DELETE FROM BegunRuns WHERE JobId = $job AND Moment = $moment";
    private const string Next = "SELECT Moment FROM WaitingRuns ORDER BY Moment LIMIT 1";

    private const string Due = $"""
        SELECT w.JobId, w.Moment, {Place} FROM WaitingRuns w LEFT JOIN Jobs j ON j.Id = w.JobId
        WHERE w.Moment <= $now ORDER BY w.Moment, w.JobId LIMIT $limit
        """;

    private const string Begun = $"SELECT b.JobId, b.Moment, {Place} FROM BegunRuns b LEFT JOIN Jobs j ON j.Id = b.JobId ORDER BY b.Moment, b.JobId";
    private const string Place = "j.Status, j.BotId, j.Kind, j.LeadId";

    public static void Set(DbTransaction transaction, long jobId, DateTimeOffset moment, bool replaces) =>
        Change(transaction, replaces ? Replace : Keep, ("$job", jobId), ("$moment", moment.UtcTicks));

    public static void RemoveAll(DbTransaction transaction, IEnumerable<long> jobIds)
    {
        foreach (var jobId in jobIds)
        {
            Change(transaction, Remove, ("$job", jobId));
        }
    }

    // What is due first, and at most so many; from the commit on they are under way.
    public static IReadOnlyList<DueRun> Take(DbTransaction transaction, DateTimeOffset now, int limit)
    {
        var due = Read(transaction, Due, ("$now", now.UtcTicks), ("$limit", limit));
        foreach (var run in due)
        {
            Change(transaction, Remove, ("$job", run.JobId));
            Change(transaction, Begin, ("$job", run.JobId), ("$moment", run.Moment.UtcTicks));
        }

        return due;
    }

    public static void EndAll(DbTransaction transaction, IEnumerable<DueRun> runs)
    {
        foreach (var run in runs)
        {
            Change(transaction, End, ("$job", run.JobId), ("$moment", run.Moment.UtcTicks));
        }
    }

    // Null when nothing waits.
    public static DateTimeOffset? FindNext(DbTransaction transaction)
    {
        using var command = Create(transaction, Next, []);
        return command.ExecuteScalar() is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    // What was under way when the server ended.
    public static IReadOnlyList<DueRun> ReadBegun(DbTransaction transaction) => Read(transaction, Begun);

    private static List<DueRun> Read(DbTransaction transaction, string text, params (string Name, long Value)[] parameters)
    {
        using var command = Create(transaction, text, parameters);
        using var reader = command.ExecuteReader();
        var found = new List<DueRun>();
        while (reader.Read())
        {
            found.Add(new DueRun(reader.GetInt64(0), new DateTimeOffset(reader.GetInt64(1), TimeSpan.Zero), ReadPlace(reader)));
        }

        return found;
    }

    // Null for a job that is over, or gone.
    private static JobPlace? ReadPlace(DbDataReader reader) => !reader.IsDBNull(2) && reader.GetString(2) == nameof(JobStatus.Scheduled)
        ? new JobPlace(reader.GetInt64(0), reader.GetInt64(3), Enum.Parse<JobTargetKind>(reader.GetString(4)), reader.IsDBNull(5) ? null : reader.GetInt64(5))
        : null;

    private static void Change(DbTransaction transaction, string text, params (string Name, long Value)[] parameters)
    {
        using var command = Create(transaction, text, parameters);
        command.ExecuteNonQuery();
    }

    private static DbCommand Create(DbTransaction transaction, string text, (string Name, long Value)[] parameters)
    {
        var command = transaction.CreateCommand(text);
        foreach (var (name, value) in parameters)
        {
            command.SetParameter(name, value);
        }

        return command;
    }
}
