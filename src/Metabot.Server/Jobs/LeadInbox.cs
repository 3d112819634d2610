using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What comes in through a channel is said by a lead; whoever writes for the first time becomes one.
internal sealed class LeadInbox(IDbContextFactory<BotDb> databases, Commits commits, MessageReceiver receiver, ServerClock clock)
{
    public async Task ReceiveAsync(BotDefinition bot, string channel, ReceivedMessage message, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var lead = await FindLeadAsync(db, bot, channel, message, cancellationToken);
        await receiver.ReceiveAsync(bot, lead, new IncomingMessage(message.Text, message.Code, message.Payload) { Key = $"{channel} {message.Key}" }, cancellationToken);
    }

    private async Task<long> FindLeadAsync(BotDb db, BotDefinition bot, string channel, ReceivedMessage message, CancellationToken cancellationToken)
    {
        var known = await db.Leads
            .Where(lead => lead.BotId == bot.Id && lead.ChannelCode == channel && lead.Identification == message.Sender)
            .Select(lead => lead.Id).FirstOrDefaultAsync(cancellationToken);
        if (known > 0)
        {
            return known;
        }

        var lead = new Lead
        {
            BotId = bot.Id,
            StatusId = bot.Statuses[0].Id,
            Name = message.Name,
            Identification = message.Sender,
            ChannelCode = channel,
            CreatedAt = clock.Now,
        };
        db.Leads.Add(lead);
        await commits.SaveAsync(db);
        return lead.Id;
    }
}
