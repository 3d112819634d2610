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
        var leads = db.Leads.Where(lead => lead.BotId == bot.Id && lead.ChannelCode == channel && lead.Identification == message.Sender).Select(lead => lead.Id);
        var known = await leads.FirstOrDefaultAsync(cancellationToken);
        return known > 0 ? known : await commits.CommitAsync(db, _ => CreateAsync(db, leads, bot, channel, message));
    }

    // Looks once more where nobody else writes: two first messages of one sender would make two leads.
    private async Task<long> CreateAsync(BotDb db, IQueryable<long> leads, BotDefinition bot, string channel, ReceivedMessage message)
    {
        var known = await leads.FirstOrDefaultAsync(CancellationToken.None);
        if (known > 0)
        {
            return known;
        }

        var lead = LeadFactory.Create(bot, message.Name, clock.Now);
        (lead.Identification, lead.ChannelCode) = (message.Sender, channel);
        db.Leads.Add(lead);
        await db.SaveChangesAsync(CancellationToken.None);
        return lead.Id;
    }
}
