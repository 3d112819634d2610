namespace Metabot.Server.Tests.Hosting;

// metabot serve --log-level: what is printed at each level, and what never is.
public sealed class LogLevelTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public LogLevelTests() => _folder.File("bot.json", """
        { "id": 42, "name": "T", "scripts": { "fine": { "commands": [] }, "bad": { "commands": [{ "javascript": "throw new Error('boom');" }] } } }
        """);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Debug", "started on", "job 1 of bot 42 accepted", "job 1 of bot 42 finished", "job 2 of bot 42 failed", "refused: 400 name", "stopped")]
    [InlineData("Information", "started on", "job 2 of bot 42 failed", "stopped")]
    [InlineData("Warning", "job 2 of bot 42 failed")]
    [InlineData("Error")]
    [InlineData("None")]
    public async Task Each_level_has_its_own_lines_and_those_above(string level, params string[] expected)
    {
        var output = await RunAsync("--log-level", level);

        string[] all = ["started on", "job 1 of bot 42 accepted", "job 1 of bot 42 finished", "job 2 of bot 42 failed", "refused: 400 name", "stopped"];
        Assert.Equal(expected, all.Where(words => output.Contains(words, StringComparison.Ordinal)));
        Assert.DoesNotContain(TestBot.Token, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_has_the_time_the_level_and_the_number_of_the_event()
    {
        var lines = (await RunAsync()).Split('\n').Where(line => line.Contains("Metabot.Server", StringComparison.Ordinal));

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (info|warn): Metabot\.Server\.[\w.]+\[\d+\] ", line));
    }

    [Theory]
    [InlineData("Loud")]
    [InlineData("")]
    public async Task A_level_that_there_is_not_is_refused(string level)
    {
        var end = await ServedBot.FailAsync(_folder, "--log-level", level);

        Assert.Equal((1, ""), (end.ExitCode, end.Output));
        Assert.Contains("--log-level", end.Errors, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(params string[] options)
    {
        using var bot = await ServedBot.StartAsync(_folder, options: options);
        await bot.RunAsync(new { script_code = "fine" });
        await bot.RunAsync(new { script_code = "bad" });
        Assert.Equal(400, (await bot.PostAsync("leads", new { name = "" })).Status);
        var end = await bot.StopAsync();
        Assert.Equal((0, ""), (end.ExitCode, end.Errors));
        return end.Output;
    }
}
