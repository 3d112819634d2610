using System.Data.Common;

namespace Metabot.Server.Storage;

// What a change has besides the rows: the transaction that it belongs to, and what is to follow the commit.
internal sealed class WriteScope(DbTransaction transaction)
{
    private readonly List<Action> _afterCommit = [];

    public DbTransaction Transaction => transaction;

    public void AfterCommit(Action action) => _afterCommit.Add(action);

    public void TellCommitted() => _afterCommit.ForEach(action => action());
}
