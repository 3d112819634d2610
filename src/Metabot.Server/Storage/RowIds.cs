using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

// Counted here, because no other server writes to the file (DatabaseLock).
internal sealed class RowIds : IRowIds, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<Type, long> _last = [];

    public async Task<long> NextAsync<T>(BotDb db)
        where T : class, IRow
    {
        await _gate.WaitAsync();
        try
        {
            if (!_last.TryGetValue(typeof(T), out var last))
            {
                last = await db.Set<T>().MaxAsync(row => (long?)row.Id) ?? 0;
            }

            return _last[typeof(T)] = last + 1;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
