using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// Runs for one lead come one after the other, whether a job, a message or a call starts them. Who needs several leads
// takes them in the order of their ids, and who has one asks for no other. First among those of this node, then among the nodes.
internal sealed class LeadLocks(INodes nodes)
{
    private readonly Dictionary<long, Gate> _gates = [];

    public Task<IDisposable> EnterAsync(long leadId) => EnterAllAsync([leadId]);

    public async Task<IDisposable> EnterAllAsync(IReadOnlyCollection<long> leadIds)
    {
        var entered = new List<IDisposable>();
        var leave = new Leave(() => entered.ForEach(lead => lead.Dispose()));
        try
        {
            foreach (var leadId in leadIds.Order())
            {
                entered.Add(await EnterGateAsync(leadId));
            }

            if (leadIds.Count > 0)
            {
                // Before the others in the list: whoever waits at a gate here finds the lead free.
                entered.Insert(0, await nodes.HoldLeadsAsync(leadIds));
            }

            return leave;
        }
        catch
        {
            leave.Dispose();
            throw;
        }
    }

    private async Task<IDisposable> EnterGateAsync(long leadId)
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
