using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What comes in through a channel is said by a lead; whoever writes for the first time becomes one.
internal sealed class LeadInbox(IDbContextFactory<BotDb> databases, Commits commits, MessageReceiver receiver, ServerClock clock) : IDisposable
{
    private readonly SemaphoreSlim _newLeads = new(1, 1);

    public async Task ReceiveAsync(BotDefinition bot, string channel, ReceivedMessage message, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var lead = await FindLeadAsync(db, bot, channel, message, cancellationToken);
        await receiver.ReceiveAsync(bot, lead, new IncomingMessage(message.Text, message.Code, message.Payload) { Key = $"{channel} {message.Key}" }, cancellationToken);
    }

    public void Dispose() => _newLeads.Dispose();

    private async Task<long> FindLeadAsync(BotDb db, BotDefinition bot, string channel, ReceivedMessage message, CancellationToken cancellationToken)
    {
        var known = await FindAsync();
        if (known > 0)
        {
            return known;
        }

        // Two first messages of one sender would make two leads.
        await _newLeads.WaitAsync(cancellationToken);
        try
        {
            known = await FindAsync();
            return known > 0 ? known : await CreateAsync(db, bot, channel, message, cancellationToken);
        }
        finally
        {
            _newLeads.Release();
        }

        Task<long> FindAsync() => db.Leads
            .Where(lead => lead.BotId == bot.Id && lead.ChannelCode == channel && lead.Identification == message.Sender)
            .Select(lead => lead.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<long> CreateAsync(BotDb db, BotDefinition bot, string channel, ReceivedMessage message, CancellationToken cancellationToken)
    {
        var lead = LeadFactory.Create(bot, message.Name, clock.Now);
        (lead.Identification, lead.ChannelCode) = (message.Sender, channel);
        db.Leads.Add(lead);
        await commits.SaveAsync(db);
        return lead.Id;
    }
}
