using System.Diagnostics.CodeAnalysis;
using System.Text;
using Metabot.Rules;

namespace Metabot.Server.Manifest;

// The JavaScript files of a bot: in its folder, each read once.
internal sealed class ScriptFiles(string folder)
{
    private readonly Dictionary<string, SourceFile> _read = [];

    public IReadOnlyDictionary<string, string> Texts => _read.ToDictionary(file => file.Key, file => file.Value.Text);

    public bool TryRead(string written, [NotNullWhen(true)] out SourceFile? file, [NotNullWhen(false)] out string? why)
    {
        (file, why) = (null, WhyNot(written));
        if (why is not null)
        {
            return false;
        }

        // Written ./js/a.js or js/a.js, it is one file.
        var name = Path.GetRelativePath(folder, Path.Combine(folder, written)).Replace(Path.DirectorySeparatorChar, '/');
        if (_read.TryGetValue(name, out file))
        {
            return true;
        }

        try
        {
            var bytes = FolderFile.ReadAllBytes(Path.Combine(folder, name));
            if (Utf8Text.WhyNot(bytes) is { } wrong)
            {
                why = $"the file '{name}' is {wrong.Why}";
                return false;
            }

            // Without the mark that some editors begin a file with.
            file = new SourceFile(folder, name, Encoding.UTF8.GetString(bytes).TrimStart('\ufeff'));
            _read.Add(name, file);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            why = $"the file '{name}' cannot be read: {exception.Message}";
            return false;
        }
    }

    // The names of the files in the folder plugins, without their ending.
    public IEnumerable<string> FindPlugins()
    {
        var plugins = Path.Combine(folder, "plugins");
        return !Directory.Exists(plugins) ? []
            : Directory.EnumerateFiles(plugins, "*.js").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
    }

    private string? WhyNot(string name)
    {
        if (name.Contains('\0'))
        {
            return $"'{Excerpt.Cut(name)}' has a null character, which no file name can have";
        }

        var path = Path.GetFullPath(Path.Combine(folder, name));
        return !path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? $"'{name}' is outside the bot's folder; keep the bot's files in it"
            : File.Exists(path) ? null
            : $"there is no file '{name}' in the bot's folder";
    }
}
