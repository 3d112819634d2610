using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What happens to a lead without a job: a message comes in, or a call changes it. One at a time, each in one transaction.
internal sealed class LeadTurns(
    IDbContextFactory<BotDb> databases, LeadLocks leadLocks, JobPlanner planner, ServerClock clock)
{
    public async Task<T> RunAsync<T>(
        BotDefinition bot, long leadId, IncomingMessage? incoming, Func<BotDb, RunState, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await leadLocks.EnterAsync(leadId);
        return await RowConflicts.RepeatAsync(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            if (!await db.Leads.AnyAsync(lead => lead.Id == leadId && lead.BotId == bot.Id, cancellationToken))
            {
                throw RequestRefusedException.NotFound("leadId", $"there is no lead {leadId}");
            }

            return await work(db, await RunStates.ReadAsync(db, bot, leadId, incoming, planner, clock));
        });
    }
}
