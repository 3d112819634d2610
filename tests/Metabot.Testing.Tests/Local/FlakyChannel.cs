using Metabot.Server.Channels;

namespace Metabot.Testing.Tests.Local;

/// <summary>Takes every message at the third try.</summary>
internal sealed class FlakyChannel : IChannel
{
    private readonly Dictionary<long, int> _tries = [];

    public Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        lock (_tries)
        {
            var tries = _tries[delivery.MessageId] = _tries.GetValueOrDefault(delivery.MessageId) + 1;
            return Task.FromResult(tries < 3 ? DeliveryResult.Retry("not yet") : DeliveryResult.Delivered);
        }
    }
}
