using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript;

// The engine's guard against stack overflow was measured against a stack of this very size; on a pool thread
// hostile scripts can still end the process.
internal static class JavaScriptThread
{
    public const int StackSize = 1024 * 1024;

    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(work, completion), StackSize) { IsBackground = true, Name = "JavaScript" };
        thread.Start();
        return completion.Task;
    }

    private static void Run<T>(Func<T> work, TaskCompletionSource<T> completion)
    {
        try
        {
            completion.SetResult(work());
        }
        catch (Exception exception)
        {
            completion.SetException(exception);
        }
    }
}
