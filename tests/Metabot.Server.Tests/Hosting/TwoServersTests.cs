namespace Metabot.Server.Tests.Hosting;

// Two processes and one file, by whatever name: the second one ends with the reason and harms nothing.
public sealed class TwoServersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public TwoServersTests() => _folder.File("bot.json", """{ "id": 42, "name": "T", "scripts": { "says": { "commands": [{ "text": "Hello" }] } } }""");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bot.db")]
    [InlineData("soft.db")]
    [InlineData("hard.db")]
    [InlineData("folder/bot.db")]
    public async Task The_second_is_refused_and_the_first_goes_on(string name)
    {
        using var first = await ServedBot.StartAsync(_folder);
        var lead = await first.LeadAsync("Ann");
        File.CreateSymbolicLink(At("soft.db"), At("bot.db"));
        Directory.CreateSymbolicLink(At("folder"), _folder.Path);
        using (var link = System.Diagnostics.Process.Start("ln", [At("bot.db"), At("hard.db")]))
        {
            await link.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var second = await ServedBot.FailAsync(_folder, "--data", At(name));

        Assert.Equal(1, second.ExitCode);
        Assert.StartsWith($"The database file '{At(name)}' is in use by another server; stop that one or name another file", second.Errors, StringComparison.Ordinal);
        await first.RunAsync(new { script_code = "says", lead_id = lead });
        Assert.Single(await first.ListAsync($"messages?lead_id={lead}"));
    }

    [Fact]
    public async Task When_the_first_was_killed_the_second_takes_its_place()
    {
        using (var first = await ServedBot.StartAsync(_folder))
        {
            await first.LeadAsync("Ann");
            first.Kill();
        }

        using var second = await ServedBot.StartAsync(_folder);

        Assert.Single(await second.ListAsync("leads"));
    }

    private string At(string name) => Path.Combine(_folder.Path, name);
}
