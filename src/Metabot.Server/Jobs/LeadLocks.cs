namespace Metabot.Server.Jobs;

// Runs for one lead come one after the other, whether a job, a message or a call starts them. Who needs several leads
// takes them in the order of their ids, and who has one asks for no other.
internal sealed class LeadLocks
{
    private readonly Dictionary<long, Gate> _gates = [];

    public async Task<IDisposable> EnterAsync(long leadId)
    {
        Gate? gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(leadId, out gate))
            {
                _gates[leadId] = gate = new Gate();
            }

            gate.Users++;
        }

        await gate.Semaphore.WaitAsync();
        return new Leave(() => Exit(leadId, gate));
    }

    public async Task<IDisposable> EnterAllAsync(IEnumerable<long> leadIds)
    {
        var entered = new List<IDisposable>();
        foreach (var leadId in leadIds.Order())
        {
            entered.Add(await EnterAsync(leadId));
        }

        return new Leave(() => entered.ForEach(lead => lead.Dispose()));
    }

    private void Exit(long leadId, Gate gate)
    {
        gate.Semaphore.Release();
        lock (_gates)
        {
            if (--gate.Users == 0)
            {
                _gates.Remove(leadId);
                gate.Semaphore.Dispose();
            }
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Leave(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
