using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Server.Tests.Channels;

public class MessageStreamTests
{
    private const string Manifest = """
        { "id": 42, "name": "Test", "scripts": { "echo": { "commands": [{ "text": "{{ request.text }}" }] } } }
        """;

    [Fact]
    public async Task Messages_arrive_as_they_are_sent_and_go_on_behind_the_last_one()
    {
        await using var bot = await TestBot.StartAsync(Manifest);
        var lead = await bot.LeadAsync();
        await SendAsync(bot, lead, "before");

        await using (var events = await OpenAsync(bot, "messages/stream"))
        {
            Assert.Equal("before", (await NextAsync(events)).Text);
            await SendAsync(bot, await bot.LeadAsync(), "beside");
            await SendAsync(bot, lead, "after");
            Assert.Equal(("beside", "2"), await NextAsync(events));
            Assert.Equal(("after", "3"), await NextAsync(events));
        }

        await using var later = await OpenAsync(bot, $"messages/stream?lead_id={lead}", lastEvent: "1");
        Assert.Equal("after", (await NextAsync(later)).Text);
    }

    [Fact]
    public async Task It_ends_with_the_server()
    {
        var bot = await TestBot.StartAsync(Manifest);
        await using var events = await OpenAsync(bot, "messages/stream");

        await bot.DisposeAsync().AsTask().WithinLimitAsync();
    }

    private static async Task SendAsync(TestBot bot, long lead, string text) =>
        await bot.RunAsync(new { script_code = "echo", lead_id = lead, script_request_params = new { text } });

    private static async Task<IAsyncEnumerator<SseItem<string>>> OpenAsync(TestBot bot, string path, string? lastEvent = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"bots/42/{path}");
        if (lastEvent is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEvent);
        }

        var response = await bot.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
    }

    private static async Task<(string Text, string? Id)> NextAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WithinLimitAsync());
        return ((string)JsonNode.Parse(events.Current.Data)!["text"]!, events.Current.EventId);
    }
}
