namespace Metabot.Json;

public sealed partial class JobJsonWriter
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static JobJsonWriter? _spare;

    private bool _isRented;

    // The thread's own writer for the duration of one synchronous call: Dispose keeps it, buffer and all, for the next.
    internal static JobJsonWriter Rent()
    {
        var writer = _spare ??= new JobJsonWriter();
        if (writer._isRented)
        {
            // somebody further up the stack is writing with it
            return new JobJsonWriter();
        }

        writer._isRented = true;
        return writer;
    }
}
