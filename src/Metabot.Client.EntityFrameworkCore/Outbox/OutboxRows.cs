using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.Outbox;

// The rows of one database, each looked at and changed by itself, as they may be others' as well.
internal sealed class OutboxRows<TContext>(IServiceScopeFactory scopes, TimeProvider timeProvider)
    where TContext : DbContext
{
    private const int PageSize = 100;

    // After it another sends what somebody who ended in the middle of a call had taken.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private DateTime Now => timeProvider.GetUtcNow().UtcDateTime;

    public Task<List<OutboxJob>> FindDueAsync(IReadOnlyCollection<string> pausedBots, CancellationToken cancellationToken) => DoAsync(
        (rows, now) => rows.AsNoTracking().Where(job => !job.IsRefused && job.NextTryAt <= now && !pausedBots.Contains(job.Bot))
            .OrderBy(job => job.Id).Take(PageSize).ToListAsync(cancellationToken));

    // False when another has it.
    public async Task<bool> TakeAsync(OutboxJob job, CancellationToken cancellationToken) => await DoAsync((rows, now) =>
    {
        var until = now + Lease;
        return rows.Where(row => row.Id == job.Id && !row.IsRefused && row.NextTryAt <= now)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.NextTryAt, until), cancellationToken);
    }) == 1;

    public Task RemoveAsync(OutboxJob job) => DoAsync((rows, _) => rows.Where(row => row.Id == job.Id).ExecuteDeleteAsync());

    public Task RefuseAsync(OutboxJob job, string reason) => UpdateAsync(job, row => row
        .SetProperty(each => each.IsRefused, true)
        .SetProperty(each => each.Reason, reason));

    public Task PutOffAsync(OutboxJob job, string reason, DateTime until) => UpdateAsync(job, row => row
        .SetProperty(each => each.NextTryAt, until)
        .SetProperty(each => each.Failures, each => each.Failures + 1)
        .SetProperty(each => each.Reason, reason));

    private Task<int> UpdateAsync(OutboxJob job, Action<UpdateSettersBuilder<OutboxJob>> set) =>
        DoAsync((rows, _) => rows.Where(row => row.Id == job.Id).ExecuteUpdateAsync(set));

    private async Task<T> DoAsync<T>(Func<DbSet<OutboxJob>, DateTime, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TContext>().Set<OutboxJob>(), Now).ConfigureAwait(false);
    }
}
