using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// A lead that a broadcast may reach; one that is switched off is not even asked (the platform's documentation).
internal sealed record BroadcastLead(Lead Lead, DialogState Dialog)
{
    public static async Task<IReadOnlyList<BroadcastLead>> ReadAsync(BotDb db, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var dialogs = await db.Dialogs.AsNoTracking().Where(row => ids.Contains(row.LeadId))
            .ToDictionaryAsync(row => row.LeadId, row => row.State, cancellationToken);
        var leads = await db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id) && !lead.IsMute)
            .OrderBy(lead => lead.Id).ToListAsync(cancellationToken);
        return [.. leads.Select(lead => new BroadcastLead(lead, dialogs.GetValueOrDefault(lead.Id, DialogState.Empty)))];
    }
}
