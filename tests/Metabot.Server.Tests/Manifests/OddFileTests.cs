using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.Server.Tests.Manifests;

// Files that are none, and letters that are none: told, and nobody waits for them.
public sealed class OddFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Who opened one would wait for somebody to write into it.
    [Fact]
    public async Task A_named_pipe_in_the_place_of_bot_json_is_an_empty_file()
    {
        await MakePipeAsync("bot.json");

        var problem = Assert.Single(await FindProblemsAsync());

        Assert.StartsWith("this is not JSON: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_is_a_link_to_one()
    {
        await MakePipeAsync("pipe");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "bot.json"), "pipe");

        Assert.StartsWith("this is not JSON: ", Assert.Single(await FindProblemsAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_pipe_in_the_place_of_javascript_is_an_empty_script()
    {
        await MakePipeAsync("a.js");
        _folder.File("bot.json", """{ "id": 42, "name": "T", "scripts": { "s": { "commands": [{ "javascript": { "file": "a.js" } }, { "txt": "x" }] } } }""");

        Assert.Equal("$.scripts.s.commands[1].txt", Assert.Single(await FindProblemsAsync()).Path);
    }

    [Theory]
    [InlineData("""{ "id": 42, "name": "\ud800" }""")]
    [InlineData("""{ "id": 42, "name": "T", "\ud800": 1 }""")]
    [InlineData("""{ "id": 42, "name": "T", "attributes": { "a": [{ "\udc00\ud800": 1 }] } }""")]
    public async Task Half_a_letter_is_told_wherever_it_stands(string manifest)
    {
        _folder.File("bot.json", manifest);

        Assert.Equal("this is not JSON: a string has half of a surrogate pair.", Assert.Single(await FindProblemsAsync()).Message);
    }

    [Fact]
    public async Task A_link_that_leads_to_itself_is_told()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "bot.json"), "bot.json");

        Assert.StartsWith("the file cannot be read; a bot is a folder with a bot.json in it", Assert.Single(await FindProblemsAsync()).Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<BotProblem>> FindProblemsAsync() =>
        (await Assert.ThrowsAsync<BotManifestException>(() => _folder.StartAsync()).WithinLimitAsync()).Problems;

    private async Task MakePipeAsync(string name) => _ = (await ChildProcess.RunAsync(
        new ProcessStartInfo("mkfifo", [Path.Combine(_folder.Path, name)]), cancellationToken: TestContext.Current.CancellationToken)).SuccessfulOutput;
}
