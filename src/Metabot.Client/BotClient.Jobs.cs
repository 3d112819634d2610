using System.Globalization;
using Metabot.Answers;
using Metabot.Json;
using Metabot.Sending;

namespace Metabot;

/// <content>The jobs that were scheduled.</content>
public sealed partial class BotClient
{
    // so many runs a job is answered with
    private const int MostRunsShown = 100;

    // shorter than any time-out that a caller may have set
    private const int PollSeconds = 5;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BatchedJob>> ScheduleAllAsync(JobBatch batch, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = BatchEnvelope.Write(batch ?? throw new ArgumentNullException(nameof(batch)), _serverTimeZone);
        using var span = BotSpans.StartBatch(_botId, batch.Count);
        try
        {
            var items = await SendAsync(HttpMethod.Post, "jobs/batch", body, AnswerJson.Default.IReadOnlyListBatchItem, cancellationToken).ConfigureAwait(false);
            return [.. items.Select(item => new BatchedJob(item.Success ? new ScheduledJob(item.JobId, StatusOf(item.Status)) : null, item.Errors ?? []))];
        }
        catch (MetabotException exception)
        {
            span.Fail(exception);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<BotJob> GetAsync(long jobId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Get, PathOf(jobId), body: null, AnswerJson.Default.BotJob, cancellationToken);

    /// <inheritdoc/>
    public Task<BotJob> WaitAsync(long jobId, int runs = 1, CancellationToken cancellationToken = default) => runs is < 1 or > MostRunsShown
        ? throw new ArgumentOutOfRangeException(nameof(runs), runs, $"a job is waited for until it has 1 to {MostRunsShown} runs")
        : PollAsync(PathOf(jobId), runs, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BotJob> ListAsync(JobFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var query = FilterFields.ToQuery(filter).ToString();
        return ListAsync(after => $"jobs{query}{(query.Length == 0 ? '?' : '&')}after_id={after}", AnswerJson.Default.IReadOnlyListBotJob, job => job.JobId, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<BotJobRun> ListRunsAsync(long jobId, CancellationToken cancellationToken = default)
    {
        var path = PathOf(jobId);
        return ListAsync(after => $"{path}/runs?after_id={after}", AnswerJson.Default.IReadOnlyListBotJobRun, run => run.RunId, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<BotJob> CancelAsync(long jobId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, PathOf(jobId) + "/cancel", body: null, AnswerJson.Default.BotJob, cancellationToken);

    /// <inheritdoc/>
    public async Task<int> CancelAllAsync(JobFilter filter, CancellationToken cancellationToken = default)
    {
        var body = FilterFields.ToBody(filter ?? throw new ArgumentNullException(nameof(filter)));
        return (await SendAsync(HttpMethod.Post, "jobs/cancel", body, AnswerJson.Default.CancelledJobs, cancellationToken).ConfigureAwait(false)).Cancelled;
    }

    /// <inheritdoc/>
    public Task<BotJob> RunNowAsync(long jobId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, PathOf(jobId) + "/run", body: null, AnswerJson.Default.BotJob, cancellationToken);

    private async Task<BotJob> PollAsync(string path, int runs, CancellationToken cancellationToken)
    {
        while (true)
        {
            var job = await SendAsync(HttpMethod.Get, $"{path}?runs={runs}&wait_sec={PollSeconds}", body: null, AnswerJson.Default.BotJob, cancellationToken).ConfigureAwait(false);
            if (IsOver(job.Status) || job.Runs.Count(run => run.FinishedAt is not null) >= runs)
            {
                return job;
            }
        }
    }

    private static bool IsOver(BotJobStatus status) =>
        status is BotJobStatus.Completed or BotJobStatus.Skipped or BotJobStatus.Failed or BotJobStatus.Cancelled;

    private static string PathOf(long jobId) => $"jobs/{IdText("job_id", jobId)}";

    private static ScheduleStatus StatusOf(string? status) => status switch
    {
        "scheduled" => ScheduleStatus.Scheduled,
        "skipped" => ScheduleStatus.Skipped,
        _ => ScheduleStatus.Unknown,
    };

    private static string IdText(string field, long id)
    {
        JobRules.CheckId(field, id);
        return id.ToString(CultureInfo.InvariantCulture);
    }
}
