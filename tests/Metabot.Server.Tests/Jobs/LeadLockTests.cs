using Metabot.Server.Jobs;
using Metabot.Server.Storage;
using Metabot.Tests;

namespace Metabot.Server.Tests.Jobs;

// Who has a lead, and who waits for it: one after the other, here and among the nodes, and nobody for ever.
public sealed class LeadLockTests
{
    private readonly HoldingNode _node = new();
    private readonly LeadLocks _locks;

    public LeadLockTests() => _locks = new LeadLocks(_node);

    [Fact]
    public async Task One_lead_is_for_one_at_a_time_and_another_is_free()
    {
        var first = await _locks.EnterAsync(5);
        var second = _locks.EnterAsync(5);
        (await _locks.EnterAsync(6).WithinLimitAsync()).Dispose();
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second.WithinLimitAsync()).Dispose();
    }

    [Fact]
    public async Task Who_wants_several_waits_for_each()
    {
        var five = await _locks.EnterAsync(5);
        var seven = await _locks.EnterAsync(7);
        var all = _locks.EnterAllAsync([7, 6, 5]);

        seven.Dispose();
        Assert.False(all.IsCompleted);

        five.Dispose();
        (await all.WithinLimitAsync()).Dispose();
    }

    // In the order of their ids whatever order they are asked for in, or two would wait for each other.
    [Fact]
    public async Task Two_who_want_the_same_leads_in_other_orders_both_get_them()
    {
        for (var i = 0; i < 200; i++)
        {
            var one = Task.Run(async () => (await _locks.EnterAllAsync([1, 2, 3])).Dispose(), TestContext.Current.CancellationToken);
            var other = Task.Run(async () => (await _locks.EnterAllAsync([3, 1, 2])).Dispose(), TestContext.Current.CancellationToken);
            await Task.WhenAll(one, other).WithinLimitAsync();
        }
    }

    [Fact]
    public async Task Runs_of_many_threads_for_one_lead_never_meet()
    {
        var (inside, met, runs) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            using var turn = await _locks.EnterAsync(5);
            met += Interlocked.Increment(ref inside) == 1 ? 0 : 1;
            await Task.Yield();
            runs++;
            Interlocked.Decrement(ref inside);
        }))).WithinLimitAsync();

        Assert.Equal((0, 200), (met, runs));
    }

    // The nodes are asked once the leads are free here, and told before whoever waits here goes on.
    [Fact]
    public async Task A_lead_is_held_among_the_nodes_for_as_long_as_somebody_here_has_it()
    {
        var first = await _locks.EnterAllAsync([9, 4]);
        Assert.Equal(["hold 9 4"], _node.Told);
        var second = _locks.EnterAsync(4);
        Assert.Single(_node.Told);

        first.Dispose();
        (await second.WithinLimitAsync()).Dispose();

        Assert.Equal(["hold 9 4", "leave 9 4", "hold 4", "leave 4"], _node.Told);
    }

    [Fact]
    public async Task No_lead_is_nothing_to_wait_for()
    {
        (await _locks.EnterAllAsync([]).WithinLimitAsync()).Dispose();

        Assert.Empty(_node.Told);
    }

    // A database that is away for a moment must not keep the lead for ever.
    [Fact]
    public async Task Where_the_nodes_cannot_be_asked_the_lead_is_free_again()
    {
        _node.Failure = new InvalidOperationException("the database is away");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _locks.EnterAllAsync([4, 5]));

        _node.Failure = null;
        (await _locks.EnterAllAsync([5, 4]).WithinLimitAsync()).Dispose();
    }

    private sealed class HoldingNode : INodes
    {
        public List<string> Told { get; } = [];

        public Exception? Failure { get; set; }

        public bool IsAlone => false;

        public Task<IDisposable> HoldLeadsAsync(IReadOnlyCollection<long> leadIds)
        {
            if (Failure is not null)
            {
                return Task.FromException<IDisposable>(Failure);
            }

            var leads = string.Join(' ', leadIds);
            Tell("hold " + leads);
            return Task.FromResult<IDisposable>(new Held(() => Tell("leave " + leads)));
        }

        public Task DoOnOneAsync(NodeDuty duty, Func<CancellationToken, Task> work, CancellationToken stoppingToken) => work(stoppingToken);

        public Task TellAsync(IReadOnlyCollection<NodeNews> told, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<NodeBot>> CheckInAsync(IReadOnlyList<NodeBot> mine, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<NodeBot>>([]);

        public Task LeaveAsync() => Task.CompletedTask;

        public IAsyncEnumerable<NodeNews> ListenAsync(CancellationToken stoppingToken) => AsyncEnumerable.Empty<NodeNews>();

        private void Tell(string what)
        {
            lock (Told)
            {
                Told.Add(what);
            }
        }

        private sealed class Held(Action leave) : IDisposable
        {
            public void Dispose() => leave();
        }
    }
}
