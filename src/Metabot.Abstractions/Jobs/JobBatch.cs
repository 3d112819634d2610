namespace Metabot;

/// <summary>Jobs that are sent in one call, each of which is accepted or refused by itself.</summary>
/// <example><code>var batch = new JobBatch().Add(new WelcomeParams("Ann"), new JobOptions { LeadId = 135 });</code></example>
public sealed class JobBatch
{
    private readonly List<object> _jobs = [];

    /// <summary>How many jobs there are.</summary>
    public int Count => _jobs.Count;

    /// <summary>Adds a job with typed parameters.</summary>
    /// <param name="contract">The target's parameters: a value of a partial type with a target attribute.</param>
    /// <param name="options">When, for whom and on what condition; null means now, for no lead, always. Read when the batch is sent.</param>
    /// <returns>The batch.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="contract"/> is null.</exception>
    public JobBatch Add(IJobContract contract, JobOptions? options = null) =>
        Keep(new TypedJob(contract ?? throw new ArgumentNullException(nameof(contract)), options));

    /// <summary>Adds a job whose target is only known at run time.</summary>
    /// <param name="request">The target, its input and the options. Read when the batch is sent.</param>
    /// <returns>The batch.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public JobBatch Add(JobRequest request) => Keep(request ?? throw new ArgumentNullException(nameof(request)));

    // Each a TypedJob or a JobRequest.
    internal IReadOnlyList<object> Jobs => _jobs;

    private JobBatch Keep(object job)
    {
        _jobs.Add(job);
        return this;
    }

    internal sealed record TypedJob(IJobContract Contract, JobOptions? Options);
}
