using System.Data.Common;
using System.Globalization;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// The triggers of new jobs, written into the scheduler's tables as it writes them itself, but by one statement for all: it takes a lock that all nodes
// share and six statements for each, because it cannot know that nothing waits under their names. It allows for inserts without the lock (LockOnInsert).
// A test compares the rows with its own.
internal static class DueTriggerRows
{
    private const string Insert = """
        WITH due AS (SELECT * FROM unnest(@names, @moments) AS due(name, moment)), triggers AS (
          INSERT INTO QRTZ_TRIGGERS (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time, priority, trigger_state, trigger_type, start_time, misfire_instr, retry_attempt)
          SELECT @scheduler, name, @group, @job, @job_group, moment, 5, 'WAITING', 'SIMPLE', moment, -1, 0 FROM due)
        INSERT INTO QRTZ_SIMPLE_TRIGGERS (sched_name, trigger_name, trigger_group, repeat_count, repeat_interval, times_triggered)
        SELECT @scheduler, name, @group, 0, 0, 0 FROM due
        """;

    public static async Task WriteAsync(DbTransaction transaction, string scheduler, IReadOnlyCollection<Job> jobs)
    {
        await using var command = transaction.CreateCommand(Insert);
        command.SetParameter("@scheduler", scheduler);
        command.SetParameter("@group", DueTrigger.Group);
        command.SetParameter("@job", DueTrigger.Target.Name);
        command.SetParameter("@job_group", DueTrigger.Target.Group);
        command.SetParameter("@names", jobs.Select(job => job.Id.ToString(CultureInfo.InvariantCulture)).ToArray());
        command.SetParameter("@moments", jobs.Select(job => job.RunAt.UtcTicks).ToArray());
        await command.ExecuteNonQueryAsync();
    }
}
