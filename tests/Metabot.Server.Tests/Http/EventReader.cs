using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Metabot.Tests;

namespace Metabot.Server.Tests.Http;

// Somebody who follows the outbox.
internal sealed class EventReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventReader(HttpResponseMessage response, Stream stream) =>
        (_response, _events) = (response, SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken));

    public HttpResponseMessage Response => _response;

    public static async Task<EventReader> OpenAsync(TestBot bot, string query = "", string? lastEvent = null)
    {
        var response = await OpenResponseAsync(bot, query, lastEvent);
        return new EventReader(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    public static async Task<HttpResponseMessage> OpenResponseAsync(TestBot bot, string query = "", string? lastEvent = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"bots/42/messages/stream{query}");
        if (lastEvent is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEvent);
        }

        return await bot.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken).WithinLimitAsync();
    }

    public async Task<(string? Id, JsonNode Message)> NextAsync()
    {
        Assert.True(await _events.MoveNextAsync().AsTask().WithinLimitAsync());
        Assert.Equal("message", _events.Current.EventType);
        return (_events.Current.EventId, JsonNode.Parse(_events.Current.Data)!);
    }

    public async Task<string[]> TextsAsync(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count)
        {
            texts.Add((string)(await NextAsync()).Message["text"]!);
        }

        return [.. texts];
    }

    public async Task<bool> EndsAsync() => !await _events.MoveNextAsync().AsTask().WithinLimitAsync();

    public async ValueTask DisposeAsync()
    {
        // Before the enumerator, which waits for the next event.
        _response.Dispose();
        await _events.DisposeAsync();
    }
}
