namespace Metabot.Tool.Check;

// A file as it can be opened from here: below the current folder by its relative path.
internal static class ShownPath
{
    public static bool IsBelow(string file) => !Path.IsPathRooted(Relative(file)) && !Relative(file).StartsWith("..", StringComparison.Ordinal);

    public static string For(string file) => IsBelow(file) ? Relative(file) : file;

    private static string Relative(string file) => Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
}
