using System.Runtime.ExceptionServices;

namespace Metabot.JavaScript;

// Esprima recurses once per nesting level and a stack overflow cannot be caught, so text that is long enough to nest
// deep is parsed where the stack is certain to suffice.
internal static class DeepStack
{
    public const int LongestText = 131_072;

    private const int HarmlessLength = 256;
    private const int StackSize = 128 * 1024 * 1024;

    public static T Run<T>(string text, Func<T> work)
    {
        if (text.Length <= HarmlessLength)
        {
            return work();
        }

        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize) { IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
