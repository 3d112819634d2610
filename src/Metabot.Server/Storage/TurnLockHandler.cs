using Quartz.Impl.AdoJobStore;

namespace Metabot.Server.Storage;

// The scheduler's own lock would be taken before the turn by one and after it by another. It needs none: a transaction of
// its that has begun has the turn.
internal sealed class TurnLockHandler : ILockHandler
{
    public bool RequiresConnection => true;

    // False says that there is nothing to release.
    public ValueTask<bool> AcquireLock(
        Guid requestorId, ConnectionAndTransactionHolder? conn, SchedulerLock lockKind, CancellationToken cancellationToken = default) => new(false);

    public ValueTask ReleaseLock(Guid requestorId, SchedulerLock lockKind, CancellationToken cancellationToken = default) => default;
}
