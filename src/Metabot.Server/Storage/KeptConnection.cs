using Microsoft.Data.Sqlite;

namespace Metabot.Server.Storage;

// A connection to the file that stays open and keeps its commands by their text: SQLite takes longer to prepare a statement of a run than to
// execute it. One that the schema has left behind SQLite prepares again by itself.
internal sealed class KeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    // The searches of scripts have texts without end.
    public const int MostCommands = 100;

    private readonly Dictionary<string, KeptCommand> _idle = [];
    private bool _isClosing;

    public int Kept => _idle.Count;

    // With the parameters that it had before, if it is one that was kept; disposing of it keeps it.
    public SqliteCommand CreateCommand(string text) => _idle.Remove(text, out var command) ? command : new KeptCommand(this, text);

    public override void Close()
    {
        _isClosing = true;
        try
        {
            base.Close();
        }
        finally
        {
            _idle.Clear();
            _isClosing = false;
        }
    }

    private bool TryKeep(KeptCommand command)
    {
        if (_isClosing || State != System.Data.ConnectionState.Open)
        {
            return false;
        }

        if (_idle.Count >= MostCommands)
        {
            Forget();
        }

        return _idle.TryAdd(command.CommandText, command);
    }

    private void Forget()
    {
        foreach (var command in _idle.Values)
        {
            command.Forget();
        }

        _idle.Clear();
    }

    private sealed class KeptCommand : SqliteCommand
    {
        private readonly KeptConnection _owner;

        public KeptCommand(KeptConnection owner, string text)
            : base(text, owner) => _owner = owner;

        public void Forget() => base.Dispose(disposing: true);

        protected override void Dispose(bool disposing)
        {
            if (!disposing || !_owner.TryKeep(this))
            {
                base.Dispose(disposing);
            }
        }
    }
}
