using System.Data.Common;

namespace Metabot.Server.Storage;

// Keeps when jobs are due, and has them run then. What is set in a transaction holds from its commit on.
internal interface IDueTimes
{
    // Whether what becomes due is run.
    bool IsRunning { get; }

    // Before anything is set.
    Task OpenAsync(CancellationToken cancellationToken);

    // Takes part in the transaction; to be disposed of after the commit.
    IDisposable? Enlist(DbTransaction transaction);

    // For jobs that are new: nothing of them is to come yet.
    async Task AddAsync(WriteScope scope, IReadOnlyCollection<Job> jobs)
    {
        foreach (var job in jobs)
        {
            await SetAsync(scope, new JobPlace(job), job.RunAt, replaces: false);
        }
    }

    // A run that is to come already stays as it is, unless it is to be replaced.
    Task SetAsync(WriteScope scope, JobPlace place, DateTimeOffset moment, bool replaces);

    Task RemoveAsync(WriteScope scope, IReadOnlyCollection<long> jobIds);
}
