namespace Metabot.Server.Channels;

/// <summary>A way to a lead: a messenger, an address that is called, a mailbox. One instance serves all leads of a bot.</summary>
public interface IChannel
{
    /// <summary>Hands one message over. Messages of one lead come one after the other, those of different leads perhaps at once.</summary>
    /// <param name="delivery">The message and whom it is for.</param>
    /// <param name="cancellationToken">The server stops; the message is delivered again after the next start.</param>
    /// <returns>Whether the channel has it. An exception counts as <see cref="DeliveryOutcome.Retry"/>.</returns>
    Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken);
}
