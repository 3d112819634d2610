using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

// A stretch of ids, from From up to Before. Ids grow with time and are the only order that every table has an index for, so however
// many rows there are, a page looks at so many of them and says where it stopped.
internal sealed record IdWindow(long From, long Before)
{
    public const int Reach = 50_000;

    // Plus 0, or SQLite takes the index of bots and keys, and with it all the bot's rows, however few the window has.
    public IQueryable<T> Apply<T>(IQueryable<T> rows, long botId)
        where T : class, IBotRow => rows.Where(row => row.Id >= From && row.Id < Before && row.BotId + 0 == botId);

    // The newest, or those before an id.
    public static async Task<IdWindow> FindAsync<T>(IQueryable<T> rows, long? before, CancellationToken cancellationToken)
        where T : class, IBotRow
    {
        var end = before ?? (await rows.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0) + 1;
        return new IdWindow(Math.Max(1, end - Reach), end);
    }

    // Where the next page begins, null when this was the last.
    public long? FindNext<T>(IReadOnlyList<T> page, int limit)
        where T : IBotRow =>
        page.Count == limit ? page[^1].Id
        : From > 1 ? From
        : null;
}
