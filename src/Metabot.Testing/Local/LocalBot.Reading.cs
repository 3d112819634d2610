using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.Testing;

/// <content>What came of it.</content>
public sealed partial class LocalBot
{
    /// <summary>What the bot sent, the oldest first, whether a channel took it or it stayed in the outbox.</summary>
    /// <param name="leadId">To which lead, greater than zero; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException"><paramref name="leadId"/> is not greater than zero.</exception>
    public async Task<IReadOnlyList<BotMessage>> ReadMessagesAsync(long? leadId = null, CancellationToken cancellationToken = default) =>
        await Client.ListMessagesAsync(leadId, cancellationToken).ToListAsync(cancellationToken);

    /// <summary>The texts of <see cref="ReadMessagesAsync"/>.</summary>
    /// <param name="leadId">To which lead, greater than zero; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException"><paramref name="leadId"/> is not greater than zero.</exception>
    public async Task<IReadOnlyList<string>> ReadTextsAsync(long? leadId = null, CancellationToken cancellationToken = default) =>
        [.. (await ReadMessagesAsync(leadId, cancellationToken)).Select(message => message.Text)];

    /// <summary>Every run of every job of the first bot that is over, in the order in which they ended.</summary>
    /// <param name="jobId">Only of this job; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<PastRun>> ReadHistoryAsync(long? jobId = null, CancellationToken cancellationToken = default)
    {
        await using var db = await _server.Services.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContextAsync(cancellationToken);
        var runs = db.Runs.AsNoTracking().Where(run => run.FinishedAt != null && (jobId == null || run.JobId == jobId));
        var jobs = db.Jobs.AsNoTracking().Where(job => job.BotId == BotId);
        var past = await runs.Join(jobs, run => run.JobId, job => job.Id, (run, job) => new { run, job }).OrderBy(one => one.run.Id).ToListAsync(cancellationToken);
        return [.. past.Select(one => Describe(one.run, one.job))];
    }

    private static PastRun Describe(Run run, Job job) => new(run.Id, job.Id, job.Target, job.LeadId, run.StartedAt, Outcome(run.Outcome!.Value), run.Reason);

    private static BotJobStatus Outcome(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Completed => BotJobStatus.Completed,
        RunOutcome.Skipped => BotJobStatus.Skipped,
        _ => BotJobStatus.Failed,
    };
}
