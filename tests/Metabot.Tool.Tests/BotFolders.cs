using System.Text;

namespace Metabot.Tool.Tests;

/// <summary>Folders with bots, and whatever else a test writes.</summary>
public sealed class BotFolders : IDisposable
{
    public const string Minimal = """{ "id": 42, "name": "T" }""";

    // A bot that runs a.js, the rest of whose manifest is right.
    public const string WithScript = """{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "javascript": { "file": "a.js" } }] } } }""";

    public string Path { get; } = Directory.CreateTempSubdirectory("metabot-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
    }

    public string Read(string name) => File.ReadAllText(At(name));

    /// <summary>All files below a folder, with / between the parts of their names, in the order of these.</summary>
    public IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(At(folder), file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
