using System.Text;

namespace Metabot.Tool.Tests;

// Files that are made together: all of them are there, or none, nor a folder that was made for them.
public sealed class NewFilesTests : IDisposable
{
    private readonly BotFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void What_is_kept_is_there()
    {
        using (var files = new NewFiles())
        {
            Add(files, "bot/bot.json", "{}");
            Add(files, "bot/js/deep/a.js", "a;");
            files.Keep();
        }

        Assert.Equal(["bot.json", "js/deep/a.js"], _folders.FilesIn("bot"));
        Assert.Equal("a;", _folders.Read("bot/js/deep/a.js"));
    }

    [Fact]
    public void What_is_not_kept_is_taken_back_with_its_folders()
    {
        using (var files = new NewFiles())
        {
            Add(files, "bot/bot.json", "{}");
            Add(files, "bot/js/a.js", "a;");
            Add(files, "bot/js/b.js", "b;");
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folders.Path));
    }

    [Fact]
    public void What_was_there_stays()
    {
        _folders.Write("bot/README.md", "mine");

        using (var files = new NewFiles())
        {
            Add(files, "bot/bot.json", "{}");
            Add(files, "bot/js/a.js", "a;");
        }

        Assert.Equal(["README.md"], _folders.FilesIn("bot"));
        Assert.False(Directory.Exists(_folders.At("bot/js")));
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        _folders.Write("bot/bot.json", "mine");

        using (var files = new NewFiles())
        {
            Add(files, "bot/a.js", "a;");
            Assert.Throws<IOException>(() => Add(files, "bot/bot.json", "{}"));
        }

        Assert.Equal(["bot.json"], _folders.FilesIn("bot"));
        Assert.Equal("mine", _folders.Read("bot/bot.json"));
    }

    private void Add(NewFiles files, string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        files.Add(_folders.At(name), content);
    }
}
