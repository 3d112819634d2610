using System.Diagnostics.CodeAnalysis;
using System.Text;
using Metabot.Rules;

namespace Metabot.Server.Manifest;

// The JavaScript files of a bot: in its folder, each read once.
internal sealed class ScriptFiles(string folder)
{
    // Characters that are lost would make another text of what the author wrote.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
            file = new SourceFile(folder, name, File.ReadAllText(Path.Combine(folder, name), Utf8));
            _read.Add(name, file);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            why = $"the file '{name}' cannot be read: {exception.Message}";
            return false;
        }
        catch (DecoderFallbackException)
        {
            why = $"the file '{name}' is not UTF-8; save it as UTF-8";
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
            return $"'{Excerpt.Of(name)}' has a null character, which no file name can have";
        }

        var path = Path.GetFullPath(Path.Combine(folder, name));
        return !path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? $"'{name}' is outside the bot's folder; keep the bot's files in it"
            : File.Exists(path) ? null
            : $"there is no file '{name}' in the bot's folder";
    }
}
