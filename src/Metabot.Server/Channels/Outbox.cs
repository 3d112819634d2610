using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Channels;

// What scripts sent, on its way into the database, and the word to those who wait for it there.
internal sealed class Outbox(ChannelSet channels, ServerClock clock)
{
    private readonly Pulse _committed = new();

    public Task NextCommit => _committed.Next;

    public IEnumerable<Message> Write(RunState state) => state.Messages.Select(message => new Message
    {
        BotId = state.Bot.Id,
        LeadId = state.Lead?.Id,
        Text = message.Text,
        Content = message,
        CreatedAt = clock.Now,
        Delivery = channels.PlanDelivery(state.Bot, state.Lead, message, clock.Now),
    });

    public void TellCommitted() => _committed.Raise();
}
