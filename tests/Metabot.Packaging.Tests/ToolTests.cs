using System.Diagnostics;
using System.Runtime.InteropServices;
using Metabot.Tests;

namespace Metabot.Packaging.Tests;

/// <summary>The command as it is installed: compiled ahead for this system, and as it is for any other.</summary>
public class ToolTests(PackedFeed feed)
{
    [Theory]
    [InlineData("Metabot.Server.dll", true)]
    [InlineData("Jint.dll", true)]
    [InlineData("MailKit.dll", false)]
    public void What_a_start_needs_is_compiled_ahead(string assembly, bool isAhead)
    {
        var system = RuntimeInformation.RuntimeIdentifier;
        using var own = feed.Open($"Metabot.Tool.{system}");
        using var any = feed.Open("Metabot.Tool.any");

        Assert.Equal(isAhead, own.IsCompiledAhead($"tools/net10.0/{system}/{assembly}"));
        Assert.False(any.IsCompiledAhead($"tools/net10.0/any/{assembly}"));
    }

    [Fact]
    public async Task It_is_installed_from_a_feed_and_runs()
    {
        var folder = Path.Combine(feed.Feed, "..", "tool");
        await DotNet.SucceedAsync(feed.Feed, "tool", "install", "Metabot.Tool", "--tool-path", folder, "--add-source", feed.Feed, "--version", feed.Version);

        var result = await ChildProcess.RunAsync(new ProcessStartInfo(Path.Combine(folder, "metabot"), ["explain", "MBOT2001"]), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.StartsWith("# MBOT2001", result.Output, StringComparison.Ordinal);
    }
}
