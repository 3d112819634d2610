using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

// A file that 0.1 or 0.2 wrote, both of them version 1, is copied into the tables of today, in one transaction: it is as it was, or
// as if this server had written it.
internal static class FileUpgrade
{
    public const int OldestVersion = 1;

    private const string SetOld = """
        DROP INDEX IX_Messages_LeadId;
        DROP INDEX IX_Messages_RunId;
        DROP INDEX IX_Runs_JobId_ScheduledFor;
        ALTER TABLE Bots RENAME TO OldBots;
        ALTER TABLE Leads RENAME TO OldLeads;
        ALTER TABLE Tickets RENAME TO OldTickets;
        ALTER TABLE Jobs RENAME TO OldJobs;
        ALTER TABLE Runs RENAME TO OldRuns;
        ALTER TABLE Messages RENAME TO OldMessages;
        """;

    // One bot had the file. What rows did not have yet is what a new one begins with.
    private const string Copy = """
        INSERT INTO Bots (Id, Attributes, Version) SELECT Id, Attributes, 0 FROM OldBots;
        INSERT INTO Leads (Id, BotId, Name, Identification, Tags, Attributes, CreatedAt, Contexts, JsonAttributes, IsMute, IsForwarded, Version)
          SELECT l.Id, b.Id, Name, Identification, Tags, l.Attributes, CreatedAt, '[]', '{}', 0, 0, 0 FROM OldLeads l, OldBots b;
        INSERT INTO Tickets (Id, BotId, Fields, CreatedAt, AssignedPersonRejectsCount, Version)
          SELECT t.Id, b.Id, Fields, CreatedAt, 0, 0 FROM OldTickets t, OldBots b;
        INSERT INTO Jobs (Id, BotId, Kind, TargetId, TargetCode, LeadId, TicketId, Status, Reason, RunAt, IsPeriodic, RepeatIntervalSec, Condition, Request,
            AddTags, RemoveTags, CreatedAt, IsOfScript, ChainLength, Interruptions, BeginsTrace, CatchUp)
          SELECT j.Id, b.Id, Kind, TargetId, TargetCode, LeadId, TicketId, iif(Status = 'Stopped', 'Cancelled', Status), Reason, RunAt, IsPeriodic, RepeatIntervalSec,
            Condition, Request, AddTags, RemoveTags, CreatedAt, 0, 0, 0, 0, 'Once' FROM OldJobs j, OldBots b;
        INSERT INTO Runs (Id, JobId, ScheduledFor, StartedAt, FinishedAt, Outcome, Reason, LastLeadId, LeadsReached, LeadsFailed)
          SELECT Id, JobId, ScheduledFor, StartedAt, FinishedAt, Outcome, Reason, 0, 0, 0 FROM OldRuns;
        INSERT INTO Messages (Id, BotId, LeadId, Direction, JobId, RunId, Text, Content, CreatedAt)
          SELECT m.Id, b.Id, LeadId, 'Outgoing', JobId, RunId, Text, json_object('kind', 'text', 'Text', Text), CreatedAt FROM OldMessages m, OldBots b;
        DROP TABLE OldMessages;
        DROP TABLE OldRuns;
        DROP TABLE OldJobs;
        DROP TABLE OldTickets;
        DROP TABLE OldLeads;
        DROP TABLE OldBots;
        """;

    // What the scheduler of those releases knew. They stored a job before its time, and a run before the next one's: what a kill left
    // without a time until their next start. Not what is begun again.
    private const string Schedule = """
        INSERT INTO BegunRuns (JobId, Moment)
          SELECT DISTINCT Id, SCHED_TIME FROM QRTZ_FIRED_TRIGGERS f JOIN Jobs j ON f.TRIGGER_NAME = CAST(j.Id AS TEXT)
          WHERE f.STATE = 'EXECUTING' AND NOT EXISTS (SELECT 1 FROM Runs r WHERE r.JobId = j.Id AND r.ScheduledFor = f.SCHED_TIME);
        INSERT INTO WaitingRuns (JobId, Moment)
          SELECT Id, coalesce(t.NEXT_FIRE_TIME, CASE
            WHEN RunAt > $now THEN RunAt
            WHEN IsPeriodic AND EXISTS (SELECT 1 FROM Runs r WHERE r.JobId = j.Id)
              THEN RunAt + RepeatIntervalSec * 10000000 * (($now - RunAt) / (RepeatIntervalSec * 10000000) + 1)
            ELSE $now END)
          FROM Jobs j LEFT JOIN QRTZ_TRIGGERS t ON t.TRIGGER_NAME = CAST(j.Id AS TEXT)
          WHERE Status = 'Scheduled' AND (t.NEXT_FIRE_TIME IS NOT NULL OR j.Id NOT IN (SELECT JobId FROM BegunRuns));
        DROP TABLE IF EXISTS QRTZ_FIRED_TRIGGERS;
        DROP TABLE IF EXISTS QRTZ_PAUSED_TRIGGER_GRPS;
        DROP TABLE IF EXISTS QRTZ_PAUSED_JOB_GRPS;
        DROP TABLE IF EXISTS QRTZ_SCHEDULER_STATE;
        DROP TABLE IF EXISTS QRTZ_LOCKS;
        DROP TABLE IF EXISTS QRTZ_EXECUTION_HISTORY;
        DROP TABLE IF EXISTS QRTZ_MISFIRE_HISTORY;
        DROP TABLE IF EXISTS QRTZ_JOB_STATUS;
        DROP TABLE IF EXISTS QRTZ_SIMPROP_TRIGGERS;
        DROP TABLE IF EXISTS QRTZ_SIMPLE_TRIGGERS;
        DROP TABLE IF EXISTS QRTZ_CRON_TRIGGERS;
        DROP TABLE IF EXISTS QRTZ_BLOB_TRIGGERS;
        DROP TABLE IF EXISTS QRTZ_TRIGGERS;
        DROP TABLE IF EXISTS QRTZ_JOB_DETAILS;
        DROP TABLE IF EXISTS QRTZ_CALENDARS;
        """;

    public static async Task RunAsync(BotDb db, string setVersion, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await using var command = db.CreateCommand($"{SetOld} {FileSchema.Read()} {Copy} {Schedule} {setVersion};");
        command.Parameters.Add(new SqliteParameter("$now", now.UtcTicks));
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
