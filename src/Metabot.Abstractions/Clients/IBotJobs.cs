namespace Metabot;

/// <summary>
/// Looks after the jobs of one bot: what became of them, cancelling, running at once. These endpoints are this project's own, the platform
/// documents none of them; the client has them beside what the platform has. Instances are safe for concurrent use.
/// </summary>
/// <remarks>Every method throws <see cref="BotApiException"/>, <see cref="BotConnectionException"/> and <see cref="OperationCanceledException"/> as <see cref="IBotClient"/> does.</remarks>
public interface IBotJobs
{
    /// <summary>Schedules several jobs in one call (<c>POST …/jobs/batch</c>). Each is accepted, durably, or refused by itself.</summary>
    /// <param name="batch">The jobs, at most 1,000.</param>
    /// <param name="cancellationToken">Stops waiting; the jobs may have been accepted all the same.</param>
    /// <returns>What became of each, in the batch's order.</returns>
    /// <exception cref="JobValidationException">A value of one of the jobs can never be right; nothing was sent.</exception>
    Task<IReadOnlyList<BatchedJob>> ScheduleAllAsync(JobBatch batch, CancellationToken cancellationToken = default);

    /// <summary>One job, with its last runs (<c>GET …/jobs/{jobId}</c>).</summary>
    /// <param name="jobId">The job's id, greater than zero.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException"><paramref name="jobId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such job.</exception>
    Task<BotJob> GetAsync(long jobId, CancellationToken cancellationToken = default);

    /// <summary>Waits until a job is over, or has that many finished runs (<c>GET …/jobs/{jobId}?runs=…&amp;wait_sec=…</c>).</summary>
    /// <param name="jobId">The job's id, greater than zero.</param>
    /// <param name="runs">How many finished runs to wait for, 1 to 100; less where the job is over before.</param>
    /// <param name="cancellationToken">Stops waiting; without it the call waits as long as it takes.</param>
    /// <returns>The job as it is then, with its last runs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="runs"/> is not 1 to 100.</exception>
    /// <exception cref="JobValidationException"><paramref name="jobId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such job.</exception>
    Task<BotJob> WaitAsync(long jobId, int runs = 1, CancellationToken cancellationToken = default);

    /// <summary>Jobs, the oldest first, page by page as they are asked for (<c>GET …/jobs</c>).</summary>
    /// <param name="filter">Which ones; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException">A value of the filter can never be right.</exception>
    IAsyncEnumerable<BotJob> ListAsync(JobFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All runs of a job, the oldest first, page by page as they are asked for (<c>GET …/jobs/{jobId}/runs</c>).</summary>
    /// <param name="jobId">The job's id, greater than zero.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException"><paramref name="jobId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such job.</exception>
    IAsyncEnumerable<BotJobRun> ListRunsAsync(long jobId, CancellationToken cancellationToken = default);

    /// <summary>Ends a job that waits or repeats (<c>POST …/jobs/{jobId}/cancel</c>). What a run in progress changes is thrown away; what is over stays as it is.</summary>
    /// <param name="jobId">The job's id, greater than zero.</param>
    /// <param name="cancellationToken">Stops waiting; the job may have been cancelled all the same.</param>
    /// <returns>The job as it is now.</returns>
    /// <exception cref="JobValidationException"><paramref name="jobId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such job.</exception>
    Task<BotJob> CancelAsync(long jobId, CancellationToken cancellationToken = default);

    /// <summary>Ends all jobs that wait or repeat (<c>POST …/jobs/cancel</c>): of a lead, of a target, under a key.</summary>
    /// <param name="filter">Which ones; an empty filter means all jobs of the bot. Its status is not looked at.</param>
    /// <param name="cancellationToken">Stops waiting; the jobs may have been cancelled all the same.</param>
    /// <returns>How many were cancelled.</returns>
    /// <exception cref="JobValidationException">A value of the filter can never be right; nothing was sent.</exception>
    Task<int> CancelAllAsync(JobFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Runs a job that waits at once (<c>POST …/jobs/{jobId}/run</c>); one that repeats goes on repeating from then.</summary>
    /// <param name="jobId">The job's id, greater than zero.</param>
    /// <param name="cancellationToken">Stops waiting; the job may have been started all the same.</param>
    /// <returns>The job as it is now.</returns>
    /// <exception cref="JobValidationException"><paramref name="jobId"/> is not greater than zero.</exception>
    /// <exception cref="BotNotFoundException">There is no such job.</exception>
    /// <exception cref="BotApiException">The job is over (status 409).</exception>
    Task<BotJob> RunNowAsync(long jobId, CancellationToken cancellationToken = default);
}
