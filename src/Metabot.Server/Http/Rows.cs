using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// Rows of the bot that a request is about: one that its path names, or a page of them.
internal static class Rows
{
    public static async Task<T> FindRowAsync<T>(this IQueryable<T> rows, HttpRequest request, BotDefinition bot, string field, CancellationToken cancellationToken)
        where T : class, IBotRow
    {
        var id = RouteId.Read(request, field);
        return await rows.SingleOrDefaultAsync(row => row.Id == id && row.BotId == bot.Id, cancellationToken)
            ?? throw RequestRefusedException.NotFound(field, $"there is no {field[..^2]} {id}");
    }

    // The oldest first.
    public static async Task<IReadOnlyList<T>> PageAsync<T>(this IQueryable<T> rows, HttpRequest request, BotDefinition bot, CancellationToken cancellationToken)
        where T : class, IBotRow
    {
        var after = QueryField.AfterId.Read(request) ?? 0;
        return await rows.AsNoTracking().Where(row => row.BotId == bot.Id && row.Id > after)
            .OrderBy(row => row.Id).Take(QueryField.ReadLimit(request)).ToListAsync(cancellationToken);
    }

    public static async Task<IReadOnlyList<TView>> PageAsync<T, TView>(
        this IQueryable<T> rows, HttpRequest request, BotDefinition bot, Func<T, TView> view, CancellationToken cancellationToken)
        where T : class, IBotRow => [.. (await rows.PageAsync(request, bot, cancellationToken)).Select(view)];
}
