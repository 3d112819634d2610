using System.Net;
using System.Net.Http.Headers;

namespace Metabot.Server.Tests.Http;

// Reading the file of a message: whole, in parts, anew, and only what was sent.
public sealed class FileTests(FileTests.Fixture fixture) : IClassFixture<FileTests.Fixture>
{
    private const string Manifest = """
        {
          "id": 42,
          "name": "Test",
          "scripts": {
            "menu": { "commands": [{ "image": "files/menu.png" }] },
            "page": { "commands": [{ "file": { "file": "files/page.html", "name": "Прайс \"лето\".html" } }] },
            "empty": { "commands": [{ "file": "files/empty.bin" }] },
            "blank": { "commands": [{ "file": { "file": "files/a b.txt" } }] }
          }
        }
        """;

    private TestBot Bot => fixture.Bot;

    [Theory]
    [InlineData(null, null, 200, "0123456789", null)]
    [InlineData(0L, 0L, 206, "0", "bytes 0-0/10")]
    [InlineData(7L, null, 206, "789", "bytes 7-9/10")]
    [InlineData(null, 2L, 206, "89", "bytes 8-9/10")]
    [InlineData(5L, 999L, 206, "56789", "bytes 5-9/10")]
    [InlineData(10L, 20L, 416, "", "bytes */10")]
    public async Task A_part_is_the_part_that_was_asked_for(long? from, long? to, int status, string content, string? range)
    {
        using var response = await AskAsync(fixture.Menu, from is null && to is null ? null : new RangeHeaderValue(from, to));

        Assert.Equal((status, range), ((int)response.StatusCode, response.Content.Headers.ContentRange?.ToString()));
        Assert.Equal(content, status == 416 ? "" : await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        using var first = await AskAsync(fixture.Menu);

        using var again = await AskAsync(fixture.Menu, change: request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified);
        using var older = await AskAsync(fixture.Menu, change: request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified - TimeSpan.FromDays(1));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, older.StatusCode));
    }

    // Not even a page of the bot's own runs in the reader's browser under the server's address.
    [Theory]
    [InlineData("page", "text/html", "Прайс \"лето\".html", "<script>alert(1)</script>")]
    [InlineData("empty", "application/octet-stream", "empty.bin", "")]
    [InlineData("blank", "text/plain", "a b.txt", "blank")]
    public async Task A_file_is_one_to_keep_under_its_name(string script, string type, string name, string content)
    {
        using var response = await AskAsync(await fixture.SendAsync(script));

        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", type), (disposition.DispositionType, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(name, disposition.FileNameStar ?? disposition.FileName?.Trim('"'));
        Assert.Equal(content, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_it_is_now_is_read_and_not_what_it_was()
    {
        var message = await fixture.SendAsync("blank");
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(Bot.DatabasePath)!, "files/a b.txt"), "anew", TestContext.Current.CancellationToken);

        using var response = await AskAsync(message);

        Assert.Equal("anew", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(Bot.DatabasePath)!, "files/a b.txt"), "blank", TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("bots/42/messages/1/file/../../../bot.json")]
    [InlineData("bots/42/messages/1/file/bot.json")]
    [InlineData("bots/42/messages/..%2f..%2fbot.json/file")]
    [InlineData("bots/42/files/menu.png")]
    public async Task No_address_leads_to_another_file(string path) => Assert.Equal(404, (await Bot.AskAsync(path)).Status);

    private Task<HttpResponseMessage> AskAsync(long message, RangeHeaderValue? range = null, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"bots/42/messages/{message}/file") { Headers = { Range = range } };
        change?.Invoke(request);
        return Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public sealed class Fixture() : SharedBot(Manifest, files: Files)
    {
        private static readonly Dictionary<string, string> Files = new()
        {
            ["files/menu.png"] = "0123456789", ["files/page.html"] = "<script>alert(1)</script>", ["files/empty.bin"] = "", ["files/a b.txt"] = "blank",
        };

        public long Menu { get; private set; }

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Menu = await SendAsync("menu");
        }

        public async Task<long> SendAsync(string script)
        {
            var lead = await Bot.LeadAsync();
            await Bot.RunAsync(new { script_code = script, lead_id = lead });
            return (long)Assert.Single(await Bot.ListAsync($"messages?lead_id={lead}"))!["message_id"]!;
        }
    }
}
