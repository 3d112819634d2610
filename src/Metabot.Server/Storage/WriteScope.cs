namespace Metabot.Server.Storage;

// What a change has besides the rows: what is to follow the commit.
internal sealed class WriteScope
{
    private readonly List<Action> _afterCommit = [];

    public void AfterCommit(Action action) => _afterCommit.Add(action);

    public void TellCommitted() => _afterCommit.ForEach(action => action());
}
