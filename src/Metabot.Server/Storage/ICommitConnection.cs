using System.Data.Common;

namespace Metabot.Server.Storage;

// The connection on which groups of changes are committed, one after another.
internal interface ICommitConnection : IDisposable
{
    // When it returns, nobody else writes until the transaction is over.
    DbTransaction Begin();

    // The next transaction opens it anew.
    void Close();
}
