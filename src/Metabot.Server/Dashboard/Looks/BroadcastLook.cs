using Metabot.Server.Http;
using Metabot.Server.Jobs;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Dashboard.Looks;

// Broadcasts, the newest first, each with how far its last run has come.
internal static class BroadcastLook
{
    public static void Map(RouteGroupBuilder bot) => bot.MapGet("/broadcasts", ListAsync).WithQuery(LookQuery.BeforeId, QueryField.Limit);

    private static async Task<PageView<BroadcastView>> ListAsync(
        HttpRequest request, BotDb db, BotDefinition bot, JobSignals signals, CancellationToken cancellationToken)
    {
        var limit = QueryField.ReadLimit(request);
        var window = await IdWindow.FindAsync(db.Jobs, LookQuery.BeforeId.Read(request), cancellationToken);
        var jobs = await window.Apply(db.Jobs.AsNoTracking(), bot.Id).Where(job => job.Kind == JobTargetKind.Broadcast)
            .OrderByDescending(job => job.Id).Take(limit).ToListAsync(cancellationToken);
        await db.ReadLastRunsAsync(jobs, most: 1, cancellationToken);
        var rows = new List<BroadcastView>();
        foreach (var job in jobs)
        {
            rows.Add(await ViewAsync(db, bot, job, signals, cancellationToken));
        }

        return new(rows, window.FindNext(jobs, limit));
    }

    // Only while it is under way: counting leads takes the longer the more there are.
    private static async Task<BroadcastView> ViewAsync(BotDb db, BotDefinition bot, Job job, JobSignals signals, CancellationToken cancellationToken)
    {
        var row = JobRowView.Create(job, signals);
        if (job.Runs is not [var run])
        {
            return new(row, null, null, null);
        }

        if (run.FinishedAt is not null || job.IsFinal)
        {
            return new(row, RunLookView.Create(run), null, null);
        }

        var leads = db.Leads.Where(lead => lead.BotId == bot.Id);
        return new(
            row,
            RunLookView.Create(run),
            await leads.LongCountAsync(lead => lead.Id <= run.LastLeadId, cancellationToken),
            await leads.LongCountAsync(cancellationToken));
    }
}

// LeadsDone have had their turn, of LeadsTotal: both are there while it is under way.
internal sealed record BroadcastView(JobRowView Job, RunLookView? Run, long? LeadsDone, long? LeadsTotal);
