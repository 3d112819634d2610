using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Tool.Tests.Doctor;

/// <summary>The server of this project is a dialect, too.</summary>
public class OwnServerTests(LiveBot bot) : IClassFixture<LiveBot>
{
    [Theory]
    [InlineData("hello", "job_id")]
    [InlineData("metabot_doctor", "not seen, because the job was refused")]
    public async Task It_is_recognised_and_has_no_job_left(string script, string success)
    {
        var tool = await RunAsync("--bot", "42", "--script", script);

        Assert.Equal((0, ""), (tool.ExitCode, tool.Errors));
        Assert.Contains(success, tool.Output, StringComparison.Ordinal);
        Assert.Contains("script_code: the bot has no script \"metabot_doctor\"", tool.Output, StringComparison.Ordinal);
        Assert.Contains("\"Authentication\": \"AuthenticationHeader\"", tool.Output, StringComparison.Ordinal);
        var jobs = JsonNode.Parse((await bot.RunAsync("jobs", "--json")).Output)!.AsArray();
        Assert.All(jobs, job => Assert.Equal("skipped", (string?)job!["status"]));
    }

    [Fact]
    public async Task Its_clock_is_seen() =>
        Assert.Contains("its clock is at +00:00, as UTC is", (await RunAsync("--bot", "42", "--script", "hello")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_bot_that_it_does_not_have_is_told()
    {
        var tool = await RunAsync("--bot", "43");

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("but not for bot 43. Check --bot", tool.Errors, StringComparison.Ordinal);
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        Tool.RunAsync(["doctor", "--base", bot.Url, .. arguments], new() { ["METABOT_TOKEN"] = DemoBot.Token });
}
