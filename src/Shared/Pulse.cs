namespace Metabot;

// Tells all who wait that something happened. Who takes Next before he looks misses nothing that happens while he does.
internal sealed class Pulse
{
    private TaskCompletionSource _next = Create();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, Create()).SetResult();

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
