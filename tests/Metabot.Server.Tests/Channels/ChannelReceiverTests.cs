using System.Threading.Channels;
using Metabot.Server.Channels;
using Metabot.Tests;

namespace Metabot.Server.Tests.Channels;

public class ChannelReceiverTests
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": { "hello": { "commands": [{ "text": "Hello, {{ $name }}" }] } },
          "routes": { "any": { "script": "hello" } }
        }
        """;

    [Fact]
    public async Task Whoever_writes_first_becomes_a_lead_and_is_answered_once_through_the_channel()
    {
        var channel = new TwoWayChannel();
        await using var bot = await TestBot.StartAsync(Manifest, channels: new Dictionary<string, IChannel> { ["mine"] = channel });
        var first = new ReceivedMessage("1", "555", "Анна", "Hi", Code: null, System.Text.Json.JsonElement.Parse("{}"));

        await channel.SayAsync(first);
        await channel.SayAsync(first);
        await channel.SayAsync(first with { Key = "2" });

        var (one, two) = (await channel.Sent.NextAsync(), await channel.Sent.NextAsync());
        Assert.Equal(("555", "Hello, Анна"), (one.Recipient, one.Message.Text));
        Assert.NotEqual(one.MessageId, two.MessageId);
        Assert.Equal(2, (await bot.ListAsync("messages")).Count);
        Assert.Equal("mine", (string?)Assert.Single(await bot.ListAsync("leads"))!["channel_code"]);
    }

    private sealed class TwoWayChannel : IReceivingChannel
    {
        private readonly Channel<(ReceivedMessage Message, TaskCompletionSource Handled)> _said = Channel.CreateUnbounded<(ReceivedMessage, TaskCompletionSource)>();

        public RecordingChannel Sent { get; } = new();

        public Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken) => Sent.DeliverAsync(delivery, cancellationToken);

        public async Task ReceiveAsync(Func<ReceivedMessage, CancellationToken, Task> handle, CancellationToken cancellationToken)
        {
            await foreach (var (message, handled) in _said.Reader.ReadAllAsync(cancellationToken))
            {
                await handle(message, cancellationToken);
                handled.SetResult();
            }
        }

        public async Task SayAsync(ReceivedMessage message)
        {
            var handled = new TaskCompletionSource();
            await _said.Writer.WriteAsync((message, handled));
            await handled.Task.WithinLimitAsync();
        }
    }
}
