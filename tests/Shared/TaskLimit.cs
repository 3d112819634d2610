using System.Runtime.CompilerServices;

namespace Metabot.Tests;

/// <summary>Waiting for what happens inside the test's own process.</summary>
internal static class TaskLimit
{
    // Far more than any of it takes on a busy machine.
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(60);

    /// <summary>Waits for a task, and names it when it does not end.</summary>
    public static async Task WithinLimitAsync(this Task task, TimeSpan? limit = null, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        await Task.WhenAny(task, Task.Delay(limit ?? DefaultLimit));
        if (!task.IsCompleted)
        {
            throw new TimeoutException($"'{what}' did not end within {limit ?? DefaultLimit}.");
        }

        await task;
    }

    /// <inheritdoc cref="WithinLimitAsync(Task, TimeSpan?, string)"/>
    public static async Task<T> WithinLimitAsync<T>(this Task<T> task, TimeSpan? limit = null, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        await ((Task)task).WithinLimitAsync(limit, what);
        return await task;
    }
}
