namespace Metabot.Tool;

// Files that are made all or not at all: what was made before something failed is taken back, with the folders made for it.
internal sealed class NewFiles : IDisposable
{
    private readonly Stack<FileSystemInfo> _made = new();

    public void Add(string path, Stream content)
    {
        AddFolder(Directory.GetParent(path)!);
        using var file = new FileStream(path, FileMode.CreateNew);
        _made.Push(new FileInfo(path));
        content.CopyTo(file);
    }

    public void Keep() => _made.Clear();

    public void Dispose()
    {
        while (_made.TryPop(out var made))
        {
            made.Delete();
        }
    }

    private void AddFolder(DirectoryInfo folder)
    {
        if (folder.Exists)
        {
            return;
        }

        AddFolder(folder.Parent!);
        folder.Create();
        _made.Push(folder);
    }
}
