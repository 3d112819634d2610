namespace Metabot.Testing.Fake;

// All calls in their order, and a bell for those who wait for the next one.
internal sealed class CallLog
{
    private readonly List<BotCall> _calls = [];
    private TaskCompletionSource _next = NewBell();
    private int _last;

    public IReadOnlyList<BotCall> All
    {
        get
        {
            lock (_calls)
            {
                return [.. _calls];
            }
        }
    }

    // Ends with the next call; to be asked for before looking at the calls.
    public Task Next
    {
        get
        {
            lock (_calls)
            {
                return _next.Task;
            }
        }
    }

    public void Add(CallDraft draft, string path, ReadOnlyMemory<byte> json)
    {
        TaskCompletionSource bell;
        lock (_calls)
        {
            _calls.Add(new BotCall(draft, ++_last, path, json));
            (bell, _next) = (_next, NewBell());
        }

        bell.SetResult();
    }

    public void Clear()
    {
        lock (_calls)
        {
            _calls.Clear();
        }
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
