namespace Metabot.Server.Jobs;

// What changes a lead or a ticket works on a copy of it, from reading it until it is committed; so one after another.
// Whoever needs several takes leads before tickets, and each by ascending ids.
internal sealed class RunLocks
{
    private readonly KeyedLocks _leads = new();
    private readonly KeyedLocks _tickets = new();

    public Task<IDisposable> EnterLeadAsync(long leadId) => _leads.EnterAsync(leadId);

    public async Task<IDisposable> EnterAsync(IEnumerable<long> leadIds, long? ticketId)
    {
        var holds = new Stack<IDisposable>();
        foreach (var leadId in leadIds.Order())
        {
            holds.Push(await _leads.EnterAsync(leadId));
        }

        if (ticketId is { } ticket)
        {
            holds.Push(await _tickets.EnterAsync(ticket));
        }

        return new Holds(holds);
    }

    private sealed class Holds(Stack<IDisposable> holds) : IDisposable
    {
        public void Dispose()
        {
            while (holds.TryPop(out var hold))
            {
                hold.Dispose();
            }
        }
    }
}
