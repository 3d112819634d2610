using Metabot.Server.Http;
using Metabot.Server.Jobs;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Dashboard.Looks;

// Runs by their outcome until now, and from now on the jobs that wait, in equal steps of time; and how many of the newest jobs are in which state.
internal static class ChartLook
{
    private static readonly WordField<ChartRange> Range = new("range", "How far back.");

    public static void Map(RouteGroupBuilder bot) => bot.MapGet("/chart", GetAsync).WithQuery(Range);

    private static async Task<ChartView> GetAsync(
        HttpRequest request, BotDb db, BotDefinition bot, ServerClock clock, JobSignals signals, CancellationToken cancellationToken)
    {
        var steps = ChartSteps.Find(Range.Read(request) ?? ChartRange.Hour, clock.Now);
        var jobs = await IdWindow.FindAsync(db.Jobs, null, cancellationToken);
        var lastRun = await db.Runs.MaxAsync(run => (long?)run.Id, cancellationToken) ?? 0;
        var counts = await CountRunsAsync(db, bot.Id, steps, lastRun - IdWindow.Reach, cancellationToken);
        counts.AddRange(await CountWaitingAsync(db, bot.Id, steps, jobs, cancellationToken));
        return new ChartView(
            steps.Start,
            (long)steps.Step.TotalSeconds,
            steps.Count,
            steps.Past,
            [.. counts.Select(count => count with { State = count.State.ToLowerInvariant() })],
            await JobCounts.CountAsync(db, bot.Id, jobs, signals, cancellationToken),
            await FindSinceAsync(db, lastRun, steps, cancellationToken),
            jobs.From > 1 ? IdWindow.Reach : null);
    }

    private static Task<List<ChartCount>> CountRunsAsync(BotDb db, long botId, ChartSteps steps, long afterRun, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<ChartCount>($"""
            SELECT (run."StartedAt" - {steps.Start.UtcTicks}) / {steps.Step.Ticks} AS "Step", run."Outcome" AS "State", COUNT(*) AS "Count"
            FROM "Runs" AS run JOIN "Jobs" AS job ON job."Id" = run."JobId"
            WHERE run."Id" > {afterRun} AND run."StartedAt" >= {steps.Start.UtcTicks} AND run."Outcome" IS NOT NULL AND job."BotId" + 0 = {botId}
            GROUP BY 1, 2
            """).ToListAsync(cancellationToken);

    // What is late waits in the step of now.
    private static async Task<IEnumerable<ChartCount>> CountWaitingAsync(BotDb db, long botId, ChartSteps steps, IdWindow window, CancellationToken cancellationToken)
    {
        var waiting = await db.Database.SqlQuery<ChartCount>($"""
            SELECT (job."RunAt" - {steps.Start.UtcTicks}) / {steps.Step.Ticks} AS "Step", job."Status" AS "State", COUNT(*) AS "Count"
            FROM "Jobs" AS job
            WHERE job."Id" >= {window.From} AND job."BotId" + 0 = {botId} AND job."Status" = 'Scheduled' AND job."RunAt" < {steps.End.UtcTicks}
            GROUP BY 1, 2
            """).ToListAsync(cancellationToken);
        return waiting.GroupBy(count => Math.Max(count.Step, steps.Past - 1), (step, counts) => new ChartCount(step, "scheduled", counts.Sum(count => count.Count)));
    }

    // Null when all runs were counted that the chart has room for.
    private static async Task<DateTimeOffset?> FindSinceAsync(BotDb db, long lastRun, ChartSteps steps, CancellationToken cancellationToken)
    {
        var first = await db.Runs.Where(run => run.Id > lastRun - IdWindow.Reach).OrderBy(run => run.Id)
            .Select(run => (DateTimeOffset?)run.StartedAt).FirstOrDefaultAsync(cancellationToken);
        return lastRun > IdWindow.Reach && first > steps.Start ? first : null;
    }
}

internal sealed record ChartCount(long Step, string State, long Count);

internal sealed record ChartView(
    DateTimeOffset Start,
    long StepSec,
    int Steps,
    int Past,
    IReadOnlyList<ChartCount> Counts,
    IReadOnlyDictionary<string, long> States,
    DateTimeOffset? RunsSince,
    int? OfNewest);
