using System.Diagnostics;
using Metabot.Tests;

namespace Metabot.Tool.Tests;

// What the tests of this repository wait with.
public class ChildProcessTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task A_process_that_hangs_is_named_with_what_it_printed_and_killed_with_what_it_started()
    {
        using var shell = Shell("echo started; echo warned >&2; printf 'a question? '; sleep 1000 & wait");
        await shell.ReadUntilAsync("started", cancellationToken: TestContext.Current.CancellationToken);

        var hang = await Assert.ThrowsAsync<TimeoutException>(() => shell.WaitForExitAsync(Short, TestContext.Current.CancellationToken));

        Assert.StartsWith("'sh -c echo started; ", hang.Message, StringComparison.Ordinal);
        Assert.Contains("did not end within 00:00:00.2", hang.Message, StringComparison.Ordinal);

        // The sleeping process holds the output: it ends with the last one that does.
        var end = await shell.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(128 + 9, end.ExitCode);
        Assert.Equal("started\na question? ", end.Output);
        Assert.Equal("warned\n", end.Errors);
    }

    [Fact]
    public async Task What_is_waited_for_in_vain_is_named()
    {
        using var shell = Shell("echo started; sleep 1000");

        var hang = await Assert.ThrowsAsync<TimeoutException>(() => shell.ReadUntilAsync("ready", Short, TestContext.Current.CancellationToken));

        Assert.Contains("did not print 'ready' within", hang.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_before_what_is_waited_for_is_told_with_what_it_printed()
    {
        using var shell = Shell("echo started; echo broken >&2; exit 3");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => shell.ReadUntilAsync("ready", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("ended and did not print 'ready'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("started", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_told_with_its_code_and_what_it_printed()
    {
        var result = await ChildProcess.RunAsync(new ProcessStartInfo("sh", ["-c", "echo broken >&2; exit 3"]), cancellationToken: TestContext.Current.CancellationToken);

        var failure = Assert.Throws<InvalidOperationException>(() => result.SuccessfulOutput);

        Assert.Equal("'sh -c echo broken >&2; exit 3' ended with code 3.\n\nbroken\n", failure.Message);
    }

    [Fact]
    public async Task A_task_that_never_ends_is_named()
    {
        var answer = new TaskCompletionSource().Task;

        var hang = await Assert.ThrowsAsync<TimeoutException>(() => answer.WithinLimitAsync(Short));

        Assert.Equal("'answer' did not end within 00:00:00.2000000.", hang.Message);
    }

    private static ChildProcess Shell(string script) => ChildProcess.Start(new ProcessStartInfo("sh", ["-c", script]));
}
