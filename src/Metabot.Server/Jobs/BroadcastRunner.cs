using Metabot.Server.Logging;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Metabot.Server.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Jobs;

// One script for every lead for which the condition is true, in portions that are committed by themselves, each with
// how far it has come: others get their turn in between, and after a crash it goes on where it was.
internal sealed class BroadcastRunner(
    IDbContextFactory<BotDb> databases,
    Commits commits,
    TargetRunner targets,
    BroadcastPortion portion,
    RunWriter writer,
    LeadLocks leadLocks,
    JobPlanner planner,
    ServerClock clock,
    ILogger<BroadcastRunner> logger)
{
    public async Task RunAsync(Job job, BotDefinition bot, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        if (await RowConflicts.RepeatAsync(() => BeginAsync(job, bot, scheduledFor, cancellationToken)))
        {
            var size = new PortionSize();
            while (await GoOnAsync(job, bot, scheduledFor, size, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                size.Adapt();
            }
        }
    }

    // False when there is nothing to do, because it is done already or may not run.
    private async Task<bool> BeginAsync(Job job, BotDefinition bot, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await FindRunAsync(db, job, scheduledFor) is { } begun)
        {
            return begun.FinishedAt is null;
        }

        var run = new Run { JobId = job.Id, ScheduledFor = scheduledFor, StartedAt = clock.Now };
        db.Runs.Add(run);
        var refusal = bot.Broadcasts.Find(job.Target) is null
            ? RunResult.Failed($"the bot no longer has {job.Target}")
            : JobBeats.FindMiss(job, run) ?? await targets.AskConditionAsync(job, await RunStates.ReadAsync(db, bot, job, planner, clock));
        if (refusal is null)
        {
            await commits.SaveAsync(db);
            return true;
        }

        await commits.CommitAsync(db, async scope => await EndAsync(scope, db, run, await db.Jobs.SingleAsync(row => row.Id == job.Id), refusal));
        return false;
    }

    // False when that was the last portion.
    private async Task<bool> GoOnAsync(Job job, BotDefinition bot, DateTimeOffset scheduledFor, PortionSize size, CancellationToken cancellationToken)
    {
        var ids = await NextLeadsAsync(job, bot, scheduledFor, size.Value, cancellationToken);
        using var turns = await leadLocks.EnterAllAsync(ids);
        return await RowConflicts.RepeatAsync(() => TryAsync(job, bot, scheduledFor, ids, size, cancellationToken));
    }

    private async Task<List<long>> NextLeadsAsync(Job job, BotDefinition bot, DateTimeOffset scheduledFor, int size, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = (await FindRunAsync(db, job, scheduledFor))!;
        return await db.Leads.Where(lead => lead.BotId == bot.Id && lead.Id > run.LastLeadId)
            .OrderBy(lead => lead.Id).Take(size).Select(lead => lead.Id).ToListAsync(cancellationToken);
    }

    private async Task<bool> TryAsync(
        Job job, BotDefinition bot, DateTimeOffset scheduledFor, List<long> ids, PortionSize size, CancellationToken cancellationToken)
    {
        using var span = Spans.StartPortion(job);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = (await FindRunAsync(db, job, scheduledFor))!;
        if (run.FinishedAt is not null || run.LastLeadId >= ids.FirstOrDefault(long.MaxValue))
        {
            // A node that was silent for too long is at it, too, and had these leads first.
            return run.FinishedAt is null;
        }

        var state = await RunStates.ReadAsync(db, bot, job, planner, clock);
        var leads = await BroadcastLead.ReadAsync(db, ids, cancellationToken);
        var reached = await size.MeasureAsync(() => portion.RunAsync(bot.Broadcasts.Find(job.Target)!, job, state, leads, run));
        return await commits.CommitAsync(db, scope => size.MeasureAsync(() => WriteAsync(scope, db, run, ids, reached)));
    }

    private async Task<bool> WriteAsync(WriteScope scope, BotDb db, Run run, List<long> ids, IReadOnlyList<RunState> reached)
    {
        var job = await db.Jobs.SingleAsync(row => row.Id == run.JobId, CancellationToken.None);
        if (job.IsFinal)
        {
            return false;
        }

        if (ids.Count == 0)
        {
            await EndAsync(scope, db, run, job, BroadcastPortion.Sum(run));
            return false;
        }

        // It comes on, so that the ends of the server during it are not its fault.
        (run.LastLeadId, job.Interruptions) = (ids[^1], 0);
        await writer.WriteMessagesAsync(db, run, job, reached);
        await writer.WriteAsync(scope, db, reached, job.ChainLength);
        return true;
    }

    private Task EndAsync(WriteScope scope, BotDb db, Run run, Job job, RunResult result)
    {
        scope.AfterCommit(() => logger.LogEnd(job, run));
        return writer.EndRunAsync(scope, db, run, job, result);
    }

    private static Task<Run?> FindRunAsync(BotDb db, Job job, DateTimeOffset scheduledFor) =>
        db.Runs.SingleOrDefaultAsync(run => run.JobId == job.Id && run.ScheduledFor == scheduledFor);
}
