using System.Net;
using System.Net.Http.Headers;

namespace Metabot.Server.Tests;

/// <summary>Files of a bot's folder that it sends, over HTTP.</summary>
public sealed class MessageFileTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "menu": { "commands": [{ "image": { "file": "files/menu.png", "text": "Our menu" } }] },
            "price": { "commands": [{ "file": { "file": "files/prices.xyz", "name": "Prices.txt" } }] },
            "far": { "commands": [{ "file": { "file": "https://example.org/a.pdf" } }] },
            "words": { "commands": [{ "text": "Hello" }] }
          }
        }
        """;

    private TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(
        Manifest, files: new Dictionary<string, string> { ["files/menu.png"] = "0123456789", ["files/prices.xyz"] = "tea 3" });

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("menu", "image/png", "menu.png", "0123456789")]
    [InlineData("price", "application/octet-stream", "Prices.txt", "tea 3")]
    public async Task A_file_comes_with_its_type_and_its_name(string script, string type, string name, string content)
    {
        using var response = await AskAsync(await SendAsync(script));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((type, name), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal(content, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_part_of_a_file_can_be_read()
    {
        using var response = await AskAsync(await SendAsync("menu"), new RangeHeaderValue(2, 4));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal("234", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("words", "has no file")]
    [InlineData("far", "is at https://example.org/a.pdf")]
    public async Task What_the_folder_does_not_have_is_refused(string script, string why)
    {
        var message = await SendAsync(script);
        var answer = await _bot.AskAsync($"bots/42/messages/{message}/file");

        Assert.Equal(404, answer.Status);
        Assert.Contains(why, (string?)answer.Problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_named()
    {
        var message = await SendAsync("menu");
        _bot.Delete("files/menu.png");

        var answer = await _bot.AskAsync($"bots/42/messages/{message}/file");

        Assert.Equal((404, "the bot's folder has no 'files/menu.png' any more"), (answer.Status, (string?)answer.Problem["detail"]));
    }

    [Fact]
    public async Task Without_the_token_there_is_no_file()
    {
        var message = await SendAsync("menu");
        _bot.Http.DefaultRequestHeaders.Clear();

        Assert.Equal(401, (await _bot.AskAsync($"bots/42/messages/{message}/file")).Status);
    }

    private async Task<long> SendAsync(string script)
    {
        await _bot.RunAsync(new { script_code = script, lead_id = await _bot.LeadAsync() });
        return (long)(await _bot.ListAsync("messages"))[^1]!["message_id"]!;
    }

    private Task<HttpResponseMessage> AskAsync(long message, RangeHeaderValue? range = null) => _bot.Http.SendAsync(
        new HttpRequestMessage(HttpMethod.Get, $"bots/42/messages/{message}/file") { Headers = { Range = range } }, TestContext.Current.CancellationToken);
}
