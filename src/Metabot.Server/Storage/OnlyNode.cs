namespace Metabot.Server.Storage;

// The server that has its file for itself.
internal sealed class OnlyNode : INodes
{
    public bool IsAlone => true;

    public Task<IDisposable> HoldLeadsAsync(IReadOnlyCollection<long> leadIds) => Task.FromResult<IDisposable>(Nothing.Held);

    public Task DoOnOneAsync(NodeDuty duty, Func<CancellationToken, Task> work, CancellationToken stoppingToken) => work(stoppingToken);

    public Task TellAsync(IReadOnlyCollection<NodeNews> told, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<NodeBot>> CheckInAsync(IReadOnlyList<NodeBot> mine, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<NodeBot>>([]);

    public Task LeaveAsync() => Task.CompletedTask;

    public IAsyncEnumerable<NodeNews> ListenAsync(CancellationToken stoppingToken) => AsyncEnumerable.Empty<NodeNews>();

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Held = new();

        public void Dispose()
        {
            // Nobody else wants it.
        }
    }
}
