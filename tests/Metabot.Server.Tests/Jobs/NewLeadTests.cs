using System.Text.Json;
using Metabot.Server.Channels;
using Metabot.Tests;

namespace Metabot.Server.Tests.Jobs;

// Leads begin alike, whether a call makes them or their first message.
public sealed class NewLeadTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "statuses": ["stranger", "client"],
          "scripts": { "hello": { "commands": [{ "text": "Hello, {{ $name }}" }] } },
          "routes": { "any": { "script": "hello" } }
        }
        """;

    private readonly ManyAtOnce _channel = new();

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest, channels: new Dictionary<string, IChannel> { ["mine"] = _channel });

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Many_first_messages_of_one_sender_at_once_make_one_lead()
    {
        await _channel.SayAsync([.. Enumerable.Range(0, 20).Select(number => Message($"{number}", "555"))]);

        var lead = Assert.Single(await _bot.ListAsync("leads"))!;
        Assert.Equal(("555", "Анна"), ((string?)lead["identification"], (string?)lead["name"]));
        Assert.Equal(20, (await _bot.TextsAsync((long)lead["lead_id"]!)).Length);
    }

    [Fact]
    public async Task Senders_are_told_apart_and_keys_belong_to_each()
    {
        await _channel.SayAsync(Message("1", "555"), Message("1", "556"), Message("1", "555"));

        Assert.Equal(["555", "556"], (await _bot.ListAsync("leads")).Select(lead => (string)lead!["identification"]!).Order());
        Assert.Equal(2, (await _bot.ListAsync("messages")).Count);
    }

    [Fact]
    public async Task Leads_of_a_channel_and_of_a_call_begin_alike()
    {
        await _channel.SayAsync(Message("1", "555"));
        await _bot.PostAsync("leads", new { name = "Анна", identification = "556", channel_code = "mine" });

        var leads = (await _bot.ListAsync("leads")).Select(lead => lead!.AsObject()).ToList();

        foreach (var lead in leads)
        {
            string[] differing = ["lead_id", "identification", "created_at", "updated_at", "last_activity", "last_request"];
            differing.ToList().ForEach(field => lead.Remove(field));
        }

        Assert.Equal(leads[0].ToJsonString(), leads[1].ToJsonString());
        Assert.Equal("stranger", (string?)leads[0]["status"]);
    }

    private static ReceivedMessage Message(string key, string sender) => new(key, sender, "Анна", "Hi", Code: null, JsonElement.Parse("{}"));

    // Hands over what it is given without waiting for one to be stored before the next.
    private sealed class ManyAtOnce : IReceivingChannel
    {
        private readonly TaskCompletionSource<Func<ReceivedMessage, CancellationToken, Task>> _handle = new();

        public Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken) => Task.FromResult(DeliveryResult.Delivered);

        public async Task ReceiveAsync(Func<ReceivedMessage, CancellationToken, Task> handle, CancellationToken cancellationToken)
        {
            _handle.TrySetResult(handle);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        public async Task SayAsync(params ReceivedMessage[] messages)
        {
            var handle = await _handle.Task.WithinLimitAsync();
            await Task.WhenAll(messages.Select(message => handle(message, TestContext.Current.CancellationToken))).WithinLimitAsync();
        }
    }
}
