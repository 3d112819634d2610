using System.Data.Common;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// In a table beside the jobs, of the one server that has the file. A scheduler of its own takes three transactions a run, which for
// several nodes is what it costs to share, and here was ten times what is left (measured).
internal sealed class FileTimes(NextMoment next) : IDueTimes
{
    public bool IsRunning { get; set; }

    public Task OpenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public IDisposable? Enlist(DbTransaction transaction) => null;

    public Task SetAsync(WriteScope scope, JobPlace place, DateTimeOffset moment, bool replaces)
    {
        WaitingRuns.Set(scope.Transaction, place.JobId, moment, replaces);
        scope.AfterCommit(() => next.Hear(moment));
        return Task.CompletedTask;
    }

    public Task RemoveAsync(WriteScope scope, IReadOnlyCollection<long> jobIds)
    {
        WaitingRuns.RemoveAll(scope.Transaction, jobIds);
        return Task.CompletedTask;
    }
}
