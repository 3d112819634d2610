namespace Metabot.Testing.Tests.Local;

/// <summary>The folder of a bot that a test writes.</summary>
internal sealed class BotFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("metabot-testing-");

    public BotFolder(string manifest) => File.WriteAllText(System.IO.Path.Combine(Path, "bot.json"), manifest);

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
