using System.Net;
using System.Net.Sockets;

namespace Metabot.Tool.Tests;

// A start that fails says why in one line, and what to do, and leaves the file system as it was.
public sealed class FailedStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private string DataFile => Path.Combine(_folder, "bot.db");

    [Theory]
    [InlineData("127.0.0.1", "http://127.0.0.1:{0}")]
    [InlineData("127.0.0.1", "http://localhost:{0}")]
    [InlineData("127.0.0.1", "http://[::ffff:127.0.0.1]:{0}")]
    [InlineData("::1", "http://[::1]:{0}")]
    [InlineData("0.0.0.0", "http://127.0.0.1:{0}")]
    public async Task A_port_in_use(string taken, string url)
    {
        using var listener = new TcpListener(IPAddress.Parse(taken), 0);
        listener.Start();

        var line = await FailAsync("--urls", string.Format(null, url, ((IPEndPoint)listener.LocalEndpoint).Port), "--data", DataFile);

        Assert.Contains("is in use by another program; stop that one, or choose another port: 0 picks a free one (--urls, ", line);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:-1")]
    [InlineData("http://127.0.0.1:0/foo")]
    [InlineData("http://127.0.0.1:5080;http://127.0.0.1:5081")]
    [InlineData("http://[::1")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("localhost:5080")]
    [InlineData("5080")]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("unix:/tmp/metabot.sock")]
    public async Task An_address_that_cannot_be_listened_on(string url)
    {
        var line = await FailAsync("--urls", url, "--data", DataFile);

        Assert.StartsWith($"The address '{url}' ", line);
        Assert.EndsWith("Write for example http://127.0.0.1:5080.", line);
    }

    [Fact]
    public async Task A_data_file_that_is_no_database()
    {
        await File.WriteAllTextAsync(DataFile, "this is no database", TestContext.Current.CancellationToken);

        var line = await FailAsync("--urls", "http://127.0.0.1:0", "--data", DataFile);

        Assert.Contains($"'{DataFile}' cannot be opened", line);
        Assert.Contains("file is not a database", line);
        Assert.EndsWith("Name another file, or a new one (--data, BotServerOptions.DatabasePath).", line);
    }

    [Theory]
    [InlineData("no/such/folder/bot.db", "there is no folder '")]
    [InlineData(".", "it is a folder.")]
    public async Task A_data_file_that_cannot_be_there(string path, string why)
    {
        var line = await FailAsync("--urls", "http://127.0.0.1:0", "--data", Path.Combine(_folder, path));

        Assert.Contains(" cannot be opened: " + why, line);
        Assert.EndsWith("Name another file, or a new one (--data, BotServerOptions.DatabasePath).", line);
    }

    [Fact]
    public async Task A_folder_that_nobody_can_write_to()
    {
        var line = await FailAsync("--urls", "http://127.0.0.1:0", "--data", "/proc/bot.db");

        Assert.Contains("'/proc/bot.db' cannot be opened", line);
    }

    [Fact]
    public async Task Another_bots_data_that_came_from_elsewhere()
    {
        await WriteBotAsync(id: 1);
        using (var bot = Tool.Start("serve", _folder, "--urls", "http://127.0.0.1:0", "--data", DataFile))
        {
            await DemoBot.LinesAsync(bot);
            await bot.SignalAsync("INT", TestContext.Current.CancellationToken);
            await bot.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken);
        }

        File.Delete(DataFile + ".lock");
        var line = await FailAsync("--urls", "http://127.0.0.1:0", "--data", DataFile);

        Assert.Contains("belongs to bot 1, not to bot 42; name another file", line);
    }

    [Theory]
    [InlineData("--data", "", "The database file is blank")]
    [InlineData("--token", " ", "The token is blank")]
    [InlineData("--time-zone", "(UTC) Coordinated Universal Time", "There is no time zone")]
    public async Task A_value_that_means_nothing(string option, string value, string message) =>
        Assert.StartsWith(message, await FailAsync(option, value));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> FailAsync(params string[] options)
    {
        var before = Snapshot();
        var tool = await Tool.RunAsync(["serve", DemoBot.Folder, .. options]);
        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Equal(before, Snapshot());
        var lines = tool.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("'metabot", StringComparison.Ordinal));
        return Assert.Single(lines);
    }

    private List<string> Snapshot() =>
        [.. Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories)
            .Select(path => File.Exists(path) ? $"{path} {Convert.ToHexString(File.ReadAllBytes(path))}" : path)
            .Order(StringComparer.Ordinal)];

    private Task WriteBotAsync(int id) =>
        File.WriteAllTextAsync(Path.Combine(_folder, "bot.json"), $$"""{ "id": {{id}}, "name": "Other" }""", TestContext.Current.CancellationToken);
}
