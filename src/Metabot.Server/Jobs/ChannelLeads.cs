using Metabot.Server.Channels;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// Whoever writes through a channel is a lead, from the first message on.
internal sealed class ChannelLeads(IDbContextFactory<BotDb> databases, ServerClock clock)
{
    public async Task<long> FindOrCreateAsync(BotDefinition bot, string channel, ReceivedMessage message, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.Leads
            .Where(lead => lead.BotId == bot.Id && lead.ChannelCode == channel && lead.Identification == message.Sender)
            .OrderBy(lead => lead.Id).Select(lead => (long?)lead.Id).FirstOrDefaultAsync(cancellationToken);
        if (known is { } id)
        {
            return id;
        }

        var lead = new Lead
        {
            BotId = bot.Id,
            Name = string.IsNullOrWhiteSpace(message.Name) ? message.Sender : message.Name,
            Identification = message.Sender,
            ChannelCode = channel,
            StatusId = bot.Statuses[0].Id,
            CreatedAt = clock.Now,
        };
        db.Leads.Add(lead);
        await db.SaveChangesAsync(CancellationToken.None);
        return lead.Id;
    }
}
