using System.Runtime.CompilerServices;

namespace Metabot.Tests;

/// <summary>Looking again and again, for what nobody tells.</summary>
internal static class Poll
{
    // Without a pause the looking takes the processor from what it waits for.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>What was seen when it was so; a <see cref="TimeoutException"/> names the condition when it never is.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> look, Func<T, bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        while (true)
        {
            var seen = await look();
            if (isSo(seen))
            {
                return seen;
            }

            await Task.Delay(Pause, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"It was not so within {Limit}: {what}. Seen last: {seen}");
            }
        }
    }
}
