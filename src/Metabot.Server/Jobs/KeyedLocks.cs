namespace Metabot.Server.Jobs;

// A lock for each key that is in use, given in the order in which it was asked for.
internal sealed class KeyedLocks
{
    private readonly Dictionary<long, Gate> _gates = [];

    public async Task<IDisposable> EnterAsync(long key)
    {
        Gate gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(key, out gate!))
            {
                _gates[key] = gate = new Gate();
            }

            gate.Users++;
        }

        await gate.Turns.WaitAsync();
        return new Hold(this, key, gate);
    }

    private void Leave(long key, Gate gate)
    {
        gate.Turns.Release();
        lock (_gates)
        {
            if (--gate.Users == 0)
            {
                _gates.Remove(key);
                gate.Turns.Dispose();
            }
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turns { get; } = new(1);

        public int Users { get; set; }
    }

    private sealed class Hold(KeyedLocks locks, long key, Gate gate) : IDisposable
    {
        private bool _isOver;

        public void Dispose()
        {
            if (!_isOver)
            {
                _isOver = true;
                locks.Leave(key, gate);
            }
        }
    }
}
