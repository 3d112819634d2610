namespace Metabot.Json;

public sealed partial class JobJsonWriter
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static JobJsonWriter? _spare;

    private bool _isRented;

    // A writer for the duration of one synchronous call: Dispose keeps it, buffer and all, for the thread's next one.
    internal static JobJsonWriter Rent()
    {
        var writer = _spare ?? new JobJsonWriter();
        _spare = null;
        writer._isRented = true;
        return writer;
    }

    private bool TryKeep()
    {
        if (!_isRented || _spare is not null || _buffer.Length > LargestKept)
        {
            return false;
        }

        (_length, _depth, _isRented) = (0, 0, false);
        _spare = this;
        return true;
    }
}
