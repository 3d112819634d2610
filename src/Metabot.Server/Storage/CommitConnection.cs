using System.Data.Common;

namespace Metabot.Server.Storage;

// Open from the first commit on. After trouble with the disk it is opened anew.
internal sealed class CommitConnection(string connectionString, DiskSync sync) : ICommitConnection
{
    private KeptConnection? _connection;

    public DbTransaction Begin()
    {
        if (_connection is null)
        {
            var connection = new KeptConnection(connectionString);
            connection.Open();
            WaitingSqlite.LetItWait(connection, sync);
            _connection = connection;
        }

        return _connection.BeginTransaction();
    }

    public void Close()
    {
        _connection?.Dispose();
        _connection = null;
    }

    public void Dispose() => Close();
}
