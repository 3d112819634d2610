using System.Text;
using Metabot.Tests;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Http;

// Following the outbox: from where, for whom, with others beside, and until when.
public sealed class StreamTests : IAsyncLifetime
{
    private const string Manifest = """
        { "id": 42, "name": "Test", "scripts": { "echo": { "commands": [{ "text": "{{ request.text }}" }] }, "many": { "commands": [{ "javascript": "for (let i = 1; i <= request.count; i++) { bot.sendMessage('m' + i); }" }] } } }
        """;

    private readonly FakeTimeProvider _time = new();
    private TestBot _bot = null!;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(Manifest, time: _time);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task An_event_is_the_message_as_the_outbox_has_it()
    {
        await SendAsync(await _bot.LeadAsync(), "Привет\nи до свидания");
        await using var reader = await EventReader.OpenAsync(_bot);

        var (id, message) = await reader.NextAsync();

        var listed = Assert.Single(await _bot.ListAsync("messages"))!;
        Assert.Equal((listed["message_id"]!.ToString(), listed.ToJsonString()), (id, message.ToJsonString()));
        Assert.True(reader.Response.Headers.CacheControl is { NoCache: true, NoStore: true });
    }

    [Theory]
    [InlineData("", null, "1 2 3 4")]
    [InlineData("?after_id=2", null, "3 4")]
    [InlineData("?after_id=0", null, "1 2 3 4")]
    [InlineData("", "3", "4")]
    [InlineData("?after_id=1", "3", "4")]
    [InlineData("?lead_id=2", null, "2 4")]
    [InlineData("?lead_id=2", "2", "4")]
    [InlineData("?lead_id=1&after_id=1", null, "3")]
    [InlineData("", "no number", "1 2 3 4")]
    public async Task It_begins_where_the_reader_says(string query, string? lastEvent, string texts)
    {
        var (ann, bob) = (await _bot.LeadAsync(), await _bot.LeadAsync("Bob"));
        foreach (var (lead, text) in new[] { (ann, "1"), (bob, "2"), (ann, "3"), (bob, "4") })
        {
            await SendAsync(lead, text);
        }

        await using var reader = await EventReader.OpenAsync(_bot, query, lastEvent);

        Assert.Equal(texts, string.Join(' ', await reader.TextsAsync(texts.Split(' ').Length)));
    }

    [Fact]
    public async Task A_reader_who_comes_back_misses_nothing_and_hears_nothing_twice()
    {
        var lead = await _bot.LeadAsync();
        var (heard, last) = (new List<string>(), "0");
        for (var visit = 0; visit < 4; visit++)
        {
            await using var reader = await EventReader.OpenAsync(_bot, lastEvent: last);
            await SendAsync(lead, $"{visit}a");
            await SendAsync(lead, $"{visit}b");
            for (var events = 0; events < (visit == 3 ? 5 : 1); events++)
            {
                var (id, message) = await reader.NextAsync();
                (last, heard) = (id!, [.. heard, (string)message["text"]!]);
            }
        }

        Assert.Equal(["0a", "0b", "1a", "1b", "2a", "2b", "3a", "3b"], heard);
    }

    [Fact]
    public async Task Several_readers_hear_the_same_each_at_its_own_pace()
    {
        var lead = await _bot.LeadAsync();
        await using var early = await EventReader.OpenAsync(_bot);
        await using var slow = await EventReader.OpenAsync(_bot);
        await SendAsync(lead, "1");
        Assert.Equal(["1"], await early.TextsAsync(1));
        await SendAsync(lead, "2");
        await using var late = await EventReader.OpenAsync(_bot);

        Assert.Equal(["2"], await early.TextsAsync(1));
        Assert.Equal(["1", "2"], await slow.TextsAsync(2));
        Assert.Equal(["1", "2"], await late.TextsAsync(2));
    }

    [Fact]
    public async Task A_reader_who_leaves_does_not_disturb_the_others()
    {
        var lead = await _bot.LeadAsync();
        await using var stays = await EventReader.OpenAsync(_bot);
        await using (await EventReader.OpenAsync(_bot))
        {
            await SendAsync(lead, "1");
        }

        await SendAsync(lead, "2");

        Assert.Equal(["1", "2"], await stays.TextsAsync(2));
    }

    [Fact]
    public async Task More_than_a_page_comes_whole_and_in_order()
    {
        await using var reader = await EventReader.OpenAsync(_bot);

        await _bot.RunAsync(new { script_code = "many", lead_id = await _bot.LeadAsync(), script_request_params = new { count = 250 } });

        Assert.Equal(Enumerable.Range(1, 250).Select(number => $"m{number}"), await reader.TextsAsync(250));
    }

    // A proxy takes a connection for dead on which nothing comes.
    [Fact]
    public async Task Who_waits_for_long_is_told_that_the_line_stands()
    {
        using var response = await EventReader.OpenResponseAsync(_bot);
        await using var stream = await response.Content.ReadAsStreamAsync(TestEnd);
        var reading = ReadAsync(stream, ":\n\n");

        while (!reading.IsCompleted)
        {
            TestEnd.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.FromSeconds(15));
            await _bot.AskAsync("health");
        }

        await SendAsync(await _bot.LeadAsync(), "after the silence");
        Assert.Contains("after the silence", await ReadAsync(stream, "silence\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_the_server_stops()
    {
        var readers = new List<EventReader> { await EventReader.OpenAsync(_bot), await EventReader.OpenAsync(_bot, "?lead_id=999") };

        await _bot.Server.StopAsync(TestEnd).WithinLimitAsync();

        foreach (var reader in readers)
        {
            Assert.True(await reader.EndsAsync());
            await reader.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("?lead_id=x", 400, "lead_id")]
    [InlineData("?after_id=-1", 400, "after_id")]
    [InlineData("?limit=5", 400, "limit")]
    public async Task What_is_wrong_with_it_is_told_before_it_begins(string query, int status, string field)
    {
        using var response = await EventReader.OpenResponseAsync(_bot, query);

        var text = await response.Content.ReadAsStringAsync(TestEnd);
        Problems.Check(new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, text), status, field);
    }

    private async Task SendAsync(long lead, string text) =>
        Assert.Equal("completed", (string?)(await _bot.RunAsync(new { script_code = "echo", lead_id = lead, script_request_params = new { text } }))["status"]);

    private static async Task<string> ReadAsync(Stream stream, string end)
    {
        var (text, buffer) = (new StringBuilder(), new byte[1024]);
        while (!text.ToString().Contains(end, StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, TestEnd).AsTask().WithinLimitAsync();
            Assert.True(count > 0, $"it ended after: {text}");
            text.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return text.ToString();
    }
}
