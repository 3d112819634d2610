namespace Metabot.Server.Channels;

// A file of a bot's folder.
internal static class BotFile
{
    public static FileStream? Open(string folder, string source) => Find(folder, source) is { } path ? File.OpenRead(path) : null;

    // Null when there is none, or when the path leads out of the folder.
    public static string? Find(string folder, string source)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, source));
        return path.StartsWith(root, StringComparison.Ordinal) && File.Exists(path) ? path : null;
    }
}
