using System.Runtime.ExceptionServices;

namespace Metabot.JavaScript.Verdicts;

// A stack overflow cannot be caught, so text that is long enough to nest deep is parsed on a stack of known size.
internal static class DeepStack
{
    public const int LongestText = 131_072;

    // More levels than anybody writes, and few enough to be given up on within milliseconds.
    public const int GuardedSize = 512 * 1024;

    // Certain to suffice for what has passed a parser that guards itself on the guarded size.
    public const int AmpleSize = 128 * 1024 * 1024;

    private const int HarmlessLength = 256;

    [ThreadStatic]
    private static int _sizeHere;

    // What runs inside runs on the same stack if that is large enough.
    public static T Run<T>(string text, int size, Func<T> work)
    {
        if (text.Length <= HarmlessLength || size <= _sizeHere)
        {
            return work();
        }

        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                _sizeHere = size;
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            size) { IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
