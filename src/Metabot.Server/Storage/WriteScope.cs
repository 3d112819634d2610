using Quartz;

namespace Metabot.Server.Storage;

// What a change has besides the rows: the scheduler, which takes part in its transaction, and what is to follow the commit.
internal sealed class WriteScope(IScheduler scheduler)
{
    private readonly List<Action> _afterCommit = [];

    public IScheduler Scheduler => scheduler;

    public void AfterCommit(Action action) => _afterCommit.Add(action);

    public void TellCommitted() => _afterCommit.ForEach(action => action());
}
