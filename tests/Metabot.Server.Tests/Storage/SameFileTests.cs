namespace Metabot.Server.Tests.Storage;

// Two servers never share one file, by whatever name they know it.
public sealed class SameFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public SameFileTests() => _folder.File("bot.json", """{ "id": 42, "name": "Test", "scripts": { "s": { "commands": [] } } }""");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bot.db")]
    [InlineData("./bot.db")]
    [InlineData("sub/../bot.db")]
    [InlineData("link.db")]
    [InlineData("hard.db")]
    public async Task A_second_server_is_refused(string name)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "sub"));
        await using var first = await _folder.StartAsync();
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.db"), Path.Combine(_folder.Path, "bot.db"));
        Assert.True(await HardLink.TryMakeAsync(Path.Combine(_folder.Path, "bot.db"), Path.Combine(_folder.Path, "hard.db")));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(name));

        Assert.StartsWith($"The database file '{Path.Combine(_folder.Path, name)}' is in use by another server", exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "hard.db.lock")));
    }

    [Fact]
    public async Task Another_file_beside_it_is_fine()
    {
        await using var first = await _folder.StartAsync();

        await using var second = await StartAsync("other.db");

        Assert.NotEqual(first.Address, second.Address);
    }

    [Fact]
    public async Task When_the_first_has_ended_its_link_is_served()
    {
        await (await _folder.StartAsync()).DisposeAsync();
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.db"), Path.Combine(_folder.Path, "bot.db"));

        await using var server = await StartAsync("link.db");

        Assert.Equal("Test", server.BotName);
    }

    private Task<BotServer> StartAsync(string name) => BotServer.StartAsync(
        new BotServerOptions { BotFolder = _folder.Path, DatabasePath = Path.Combine(_folder.Path, name), Token = TestBot.Token }, TestContext.Current.CancellationToken);

    // .NET makes none by itself.
    private static class HardLink
    {
        public static async Task<bool> TryMakeAsync(string target, string name)
        {
            using var process = System.Diagnostics.Process.Start("ln", [target, name]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode == 0;
        }
    }
}
