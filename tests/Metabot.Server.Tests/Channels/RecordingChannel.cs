using System.Collections.Concurrent;
using System.Threading.Channels;
using Metabot.Server.Channels;
using Metabot.Tests;

namespace Metabot.Server.Tests.Channels;

// Takes what it is told to take, and tells what came, in the order in which it came.
internal sealed class RecordingChannel : IChannel
{
    private readonly Channel<Delivery> _deliveries = Channel.CreateUnbounded<Delivery>();

    // What is answered to the next deliveries; then all are delivered.
    public ConcurrentQueue<Func<CancellationToken, Task<DeliveryResult>>> Answers { get; } = new();

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await _deliveries.Writer.WriteAsync(delivery, cancellationToken);
        return Answers.TryDequeue(out var answer) ? await answer(cancellationToken) : DeliveryResult.Delivered;
    }

    public Task<Delivery> NextAsync() => _deliveries.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();

    public void Answer(DeliveryResult result) => Answers.Enqueue(_ => Task.FromResult(result));
}
