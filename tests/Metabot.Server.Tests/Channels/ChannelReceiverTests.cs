using System.Text.Json;
using System.Threading.Channels;
using Metabot.Server.Channels;
using Metabot.Tests;

namespace Metabot.Server.Tests.Channels;

// A messenger through which leads write.
public sealed class ChannelReceiverTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "hello": { "commands": [{ "ask": { "text": "Who are you?", "attribute": "who" } }, { "text": "Hello, {{ $who }} alias {{ $name }}" }] },
            "raw": { "commands": [{ "javascript": "bot.sendMessage(bot.getWebhookPayload().raw);" }] }
          },
          "routes": { "raw": { "pattern": "raw", "script": "raw" }, "all": { "script": "hello" } }
        }
        """;

    private readonly Messenger _messenger = new();
    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() =>
        _bot = await TestBot.StartAsync(Manifest, channels: new Dictionary<string, IChannel> { ["messenger"] = _messenger });

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Whoever_writes_becomes_a_lead_and_is_answered_where_he_wrote()
    {
        await _messenger.SayAsync("1", "hi", sender: "555", name: "Ann");
        Assert.Equal(("555", "Who are you?"), await _messenger.AnswerAsync());
        await _messenger.SayAsync("2", "the cook", sender: "555", name: "Ann");
        Assert.Equal(("555", "Hello, the cook alias Ann"), await _messenger.AnswerAsync());
        await _messenger.SayAsync("3", "hi", sender: "777", name: "");
        Assert.Equal(("777", "Who are you?"), await _messenger.AnswerAsync());

        var leads = await _bot.ListAsync("leads");
        Assert.Equal([("Ann", "555"), ("777", "777")], leads.Select(lead => ((string)lead!["name"]!, (string)lead["identification"]!)));
    }

    [Fact]
    public async Task What_is_handed_over_twice_is_answered_once()
    {
        await _messenger.SayAsync("1", "hi");
        await _messenger.SayAsync("1", "hi");
        await _messenger.SayAsync("2", "the cook");

        Assert.Equal("Who are you?", (await _messenger.AnswerAsync()).Text);
        Assert.Equal("Hello, the cook alias Ann", (await _messenger.AnswerAsync()).Text);
    }

    [Fact]
    public async Task Scripts_see_what_the_messenger_sent()
    {
        await _messenger.SayAsync("1", "raw");

        Assert.Equal("as it came", (await _messenger.AnswerAsync()).Text);
    }

    private sealed class Messenger : IReceivingChannel
    {
        private readonly Channel<(ReceivedMessage Message, TaskCompletionSource Handled)> _written =
            Channel.CreateUnbounded<(ReceivedMessage, TaskCompletionSource)>();
        private readonly RecordingChannel _sent = new();

        public Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken) => _sent.DeliverAsync(delivery, cancellationToken);

        public async Task ReceiveAsync(Func<ReceivedMessage, CancellationToken, Task> handle, CancellationToken cancellationToken)
        {
            await foreach (var (message, handled) in _written.Reader.ReadAllAsync(cancellationToken))
            {
                await handle(message, cancellationToken);
                handled.SetResult();
            }
        }

        // Returns when the message is stored.
        public async Task SayAsync(string key, string text, string sender = "555", string name = "Ann")
        {
            var handled = new TaskCompletionSource();
            var payload = JsonElement.Parse("""{ "raw": "as it came" }""");
            await _written.Writer.WriteAsync((new ReceivedMessage(key, sender, name, text, payload), handled), TestContext.Current.CancellationToken);
            await handled.Task.WithinLimitAsync();
        }

        public async Task<(string? Recipient, string Text)> AnswerAsync()
        {
            var delivery = await _sent.NextAsync();
            return (delivery.Recipient, delivery.Message.Text);
        }
    }
}
