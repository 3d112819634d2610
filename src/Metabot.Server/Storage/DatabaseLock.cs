using Microsoft.Data.Sqlite;

namespace Metabot.Server.Storage;

// Of two servers with one file each would overwrite what the other changed, for rows are written whole. The lock is
// the operating system's on a file beside it, so it ends with the process, however that ends. The lock file stays:
// whoever deleted it could delete the one that another server has just locked. Under another name, as a hard link has, there
// is another file beside it, so the file itself is locked, too, where that does not keep SQLite from opening it: not on Windows.
internal sealed class DatabaseLock : IDatabaseHold
{
    // Unix locks a file only where nothing at all is shared; Windows deletes an open one only where that is.
    private static readonly FileShare Sharing = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly IReadOnlyList<string> _made;
    private FileStream? _itself;

    private DatabaseLock(string path, string file, FileStream stream, bool isNew)
    {
        string[] files = [file, file + "-wal", file + "-shm", file + "-journal"];
        (_path, _lock) = (path, stream);
        _made = [.. files.Where(name => !File.Exists(name)), .. isNew ? [stream.Name] : Array.Empty<string>()];
    }

    public static DatabaseLock Take(string path)
    {
        try
        {
            var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
            var file = link?.FullName ?? Path.GetFullPath(path);
            CheckPlace(path, file);
            var (stream, isNew) = Lock(file + ".lock", path);
            var taken = new DatabaseLock(path, file, stream, isNew);
            taken.LockItself(file);
            return taken;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DatabaseFile.CannotBeOpened(path, exception.Message, exception);
        }
    }

    // A start that failed leaves the file system as it was.
    public void Undo()
    {
        CloseConnections();
        foreach (var file in _made)
        {
            File.Delete(file);
        }

        Dispose();
    }

    // Whoever closes a file takes back what locks SQLite has on it in this process, so that its connections go first.
    public void Dispose()
    {
        CloseConnections();
        _itself?.Dispose();
        _lock.Dispose();
    }

    private void CloseConnections()
    {
        using var connection = new SqliteConnection(DatabaseFile.ConnectionString(_path));
        SqliteConnection.ClearPool(connection);
    }

    private void LockItself(string file)
    {
        try
        {
            _itself = OperatingSystem.IsWindows() ? null : OpenLock(file, _path);
        }
        catch
        {
            Undo();
            throw;
        }
    }

    private static void CheckPlace(string path, string file)
    {
        if (Directory.Exists(file))
        {
            throw DatabaseFile.CannotBeOpened(path, "it is a folder.");
        }

        if (Path.GetDirectoryName(file) is { } folder && !Directory.Exists(folder))
        {
            throw DatabaseFile.CannotBeOpened(path, $"there is no folder '{folder}'.");
        }
    }

    private static (FileStream Stream, bool IsNew) Lock(string lockFile, string path)
    {
        while (true)
        {
            var isNew = !File.Exists(lockFile);
            var stream = OpenLock(lockFile, path);
            if (File.Exists(lockFile))
            {
                return (stream, isNew);
            }

            // Its maker failed to start and deleted it before this lock was taken: it would lock nothing.
            stream.Dispose();
        }
    }

    private static FileStream OpenLock(string lockFile, string path)
    {
        try
        {
            return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, Sharing);
        }
        catch (IOException exception) when (File.Exists(lockFile))
        {
            throw new InvalidOperationException(
                $"The database file '{path}' is in use by another server; stop that one or name another file ({DatabaseFile.Option}).", exception);
        }
    }
}
