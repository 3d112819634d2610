namespace Metabot.Server.Tests.Hosting;

// What a program may ask of a server that it starts, and what it may not.
public sealed class OptionTests : IDisposable
{
    private const string Manifest = """{ "id": 42, "name": "Test", "scripts": { "s": { "commands": [] } } }""";

    private readonly TempFolder _folder = new();

    private string Database => Path.Combine(_folder.Path, "bot.db");

    public OptionTests() => _folder.File("bot.json", Manifest);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "bot.db", "token", 1, "The bot folder is blank; give the folder with the bot's bot.json.")]
    [InlineData(" ", "bot.db", "token", 1, "The bot folder is blank")]
    [InlineData(".", "", "token", 1, "The database file is blank; give a path, for example metabot.db (--data, BotServerOptions.DatabasePath).")]
    [InlineData(".", "bot.db", "", 1, "The token is blank; give the text that callers must send, or a file of tokens.")]
    [InlineData(".", "bot.db", null, 1, "The token is blank")]
    [InlineData(".", "bot.db", "two words", 1, "The token has a character that cannot stand in an HTTP header; use printable ASCII without spaces.")]
    [InlineData(".", "bot.db", "line\nbreak", 1, "The token has a character")]
    [InlineData(".", "bot.db", "ключ", 1, "The token has a character")]
    [InlineData(".", "bot.db", "token", 0, "0 calls a second are too few; allow at least 1.")]
    [InlineData(".", "bot.db", "token", -5, "-5 calls a second are too few")]
    public async Task What_means_nothing_is_refused(string folder, string database, string? token, int rate, string message)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => BotServer.StartAsync(
            new BotServerOptions
            {
                BotFolder = string.IsNullOrWhiteSpace(folder) ? folder : _folder.Path,
                DatabasePath = database.Length == 0 ? "" : Database,
                Token = token,
                MaxCallsPerSecond = rate,
            },
            TestContext.Current.CancellationToken));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(["bot.json"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", "127.0.0.1")]
    [InlineData("http://127.0.0.1:0/", "127.0.0.1")]
    [InlineData("HTTP://LOCALHOST:0", "127.0.0.1")]
    [InlineData("http://127.1:0", "127.0.0.1")]
    [InlineData("http://127.255.255.254:0", "127.255.255.254")]
    [InlineData("http://[::ffff:127.0.0.1]:0", "127.0.0.1")]
    public async Task Every_way_to_write_this_machine_is_this_machine(string url, string host)
    {
        await using var server = await _folder.StartAsync(url);

        Assert.Equal(host, server.Address.Host);
        Assert.InRange(server.Address.Port, 1, 65_535);
    }

    [Theory]
    [InlineData("http://0:0")]
    [InlineData("http://0.0.0.0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://[::ffff:0.0.0.0]:0")]
    [InlineData("http://+:5080")]
    [InlineData("http://localhost.example.org:0")]
    [InlineData("http://localhost@example.org:0")]
    [InlineData("http://128.0.0.1:0")]
    [InlineData("http://user@127.0.0.1:0")]
    [InlineData("http://127.0.0.1:0#x")]
    [InlineData("ws://127.0.0.1:0")]
    public async Task Nothing_else_is(string url)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _folder.StartAsync(url));

        Assert.StartsWith($"The address '{url}' ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("Write for example http://127.0.0.1:5080.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_another_server_has_is_told_and_the_file_stays_free()
    {
        await using var first = await _folder.StartAsync();
        using var other = new TempFolder();
        other.File("bot.json", Manifest);

        var exception = await Assert.ThrowsAsync<IOException>(() => other.StartAsync($"http://127.0.0.1:{first.Address.Port}"));

        Assert.Contains("is in use by another program; stop that one, or choose another port: 0 picks a free one (--urls, BotServerOptions.Url).", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["bot.json"], Directory.EnumerateFileSystemEntries(other.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_relative_path_is_one_from_the_current_folder()
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), _folder.Path);
        await using (var server = await BotServer.StartAsync(
            new BotServerOptions { BotFolder = relative, DatabasePath = Path.Combine(relative, "bot.db"), Token = "token" }, TestContext.Current.CancellationToken))
        {
            Assert.Equal((42, "Test"), (server.BotId, server.BotName));
        }

        Assert.True(File.Exists(Database));
    }

    [Fact]
    public async Task A_folder_without_a_bot_is_told_by_its_full_path()
    {
        using var empty = new TempFolder();

        var exception = await Assert.ThrowsAsync<BotManifestException>(() => empty.StartAsync());

        Assert.Equal(Path.Combine(empty.Path, "bot.json"), exception.File);
        Assert.Contains("the file cannot be read; a bot is a folder with a bot.json in it", Assert.Single(exception.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Asia/Kathmandu", "2027-01-21 21:00:00")]
    [InlineData("America/St_Johns", "2027-01-21 21:00:00")]
    [InlineData("Pacific/Kiritimati", "2027-01-01 00:00:00")]
    public async Task Times_are_read_and_shown_in_the_zone_that_was_asked_for(string zone, string runAt)
    {
        await using var bot = await TestBot.StartAsync(Manifest, zone);

        var job = await bot.JobIdAsync(new { script_code = "s", run_at = runAt });

        Assert.Equal(runAt, (string?)(await bot.GetAsync($"jobs/{job}"))["run_at"]);
    }

    [Fact]
    public async Task A_folder_that_is_named_twice_is_refused()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => BotServer.StartAsync(
            new BotServerOptions { BotFolder = _folder.Path, MoreBotFolders = [_folder.Path], DatabasePath = Database, Token = "token" }, TestContext.Current.CancellationToken));

        Assert.Contains("are both bot 42; give each bot an id of its own in its bot.json", exception.Message, StringComparison.Ordinal);
    }
}
