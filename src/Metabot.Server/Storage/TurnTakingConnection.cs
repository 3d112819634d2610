using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Storage;

// The scheduler opens one for each transaction, which has its turn until it is closed. The transaction of a group has its
// turn already, and is of the same type because the scheduler asks for that.
internal sealed class TurnTakingConnection(WriteTurns? turns, DiskSync sync) : SqliteConnection
{
    private bool _hasTurn;

    public override void Open()
    {
        base.Open();
        WaitingSqlite.LetItWait(this, sync);
    }

    public override void Close()
    {
        base.Close();
        Leave();
    }

    public override SqliteTransaction BeginTransaction(IsolationLevel isolationLevel, bool deferred)
    {
        if (turns is not null && !_hasTurn)
        {
            turns.EnterAloneAsync().GetAwaiter().GetResult();
            _hasTurn = true;
        }

        return Begin(() => base.BeginTransaction(isolationLevel, deferred));
    }

    protected override async ValueTask<DbTransaction> BeginDbTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken)
    {
        if (turns is not null)
        {
            await turns.EnterAloneAsync();
            _hasTurn = true;
        }

        return Begin(() => base.BeginTransaction(isolationLevel));
    }

    private SqliteTransaction Begin(Func<SqliteTransaction> begin) => turns is null ? begin() : turns.Begin(begin);

    private void Leave()
    {
        if (_hasTurn)
        {
            _hasTurn = false;
            turns!.Leave();
        }
    }
}
