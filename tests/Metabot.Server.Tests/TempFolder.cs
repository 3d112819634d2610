namespace Metabot.Server.Tests;

public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("metabot-").FullName;

    public string File(string name, string content)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, content);
        return file;
    }

    public Task<BotServer> StartAsync(string url = "http://127.0.0.1:0") => BotServer.StartAsync(
        new BotServerOptions
        {
            BotFolder = Path,
            DatabasePath = System.IO.Path.Combine(Path, "bot.db"),
            Token = TestBot.Token,
            Url = url,
        },
        TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
