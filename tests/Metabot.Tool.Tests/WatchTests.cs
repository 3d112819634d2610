namespace Metabot.Tool.Tests;

// A bot that is served follows its folder.
public sealed class WatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_is_reloaded_and_a_mistake_leaves_the_bot_as_it_was()
    {
        await WriteAsync("bot.json", """{ "id": 42, "name": "Old", "scripts": { "s": { "commands": [{ "javascript": { "file": "js/s.js" } }] } } }""");
        await WriteAsync("js/s.js", "memory.setAttr('a', 1);");
        using var tool = Tool.Start("serve", _folder, "--urls", "http://127.0.0.1:0", "--data", Path.Combine(_folder, "bot.db"));
        await DemoBot.LinesAsync(tool);

        await WriteAsync("bot.json", """{ "id": 42, "name": "New", "scripts": { "s": { "commands": [{ "javascript": { "file": "js/s.js" } }] } } }""");
        await tool.ReadUntilAsync("Reloaded New", cancellationToken: Cancelled);
        await WriteAsync("js/s.js", "memory.setAttr('a' 1);");
        await tool.ReadUntilAsync("Not reloaded: what has a mistake goes on as it was.", cancellationToken: Cancelled);
        await WriteAsync("js/s.js", "memory.setAttr('b', 1);");
        await WriteAsync("bot.json", """{ "id": 42, "name": "Mended", "scripts": { "s": { "commands": [{ "javascript": { "file": "js/s.js" } }] } } }""");
        await tool.ReadUntilAsync("Reloaded Mended", cancellationToken: Cancelled);

        await tool.SignalAsync("INT", Cancelled);
        var end = await tool.WaitForExitAsync(cancellationToken: Cancelled);
        Assert.Equal(0, end.ExitCode);
        Assert.StartsWith($"{Path.Combine(_folder, "js", "s.js")}:1:", end.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_data_are_no_change()
    {
        await WriteAsync("bot.json", """{ "id": 42, "name": "Old" }""");
        using var tool = Tool.Start("serve", _folder, "--urls", "http://127.0.0.1:0", "--data", Path.Combine(_folder, "bot.db"));
        await DemoBot.LinesAsync(tool);

        await WriteAsync("notes.txt", "what a bot does not read");
        await tool.SignalAsync("INT", Cancelled);
        var end = await tool.WaitForExitAsync(cancellationToken: Cancelled);

        Assert.DoesNotContain("eloaded", end.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task WriteAsync(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.WriteAllTextAsync(file, text, Cancelled);
    }
}
