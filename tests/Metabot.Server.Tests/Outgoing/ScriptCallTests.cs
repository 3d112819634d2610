using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Metabot.Server.Tests.Outgoing;

// What a script makes of a call that goes wrong, and what the log says of it; of one that may not be made, the run.
public sealed class ScriptCallTests
{
    private const string Script = """
        "scripts": { "call": { "commands": [{ "javascript": "if (request.headers) { api.setHeaders(JSON.stringify(request.headers)); } const answer = request.body === undefined ? api.getJson(request.url) : api.postJson(request.url, request.body); lead.setJsonAttr('answer', answer); lead.setAttr('shown', JSON.stringify(answer) + ' ' + api.getLastResponseCode());" }, { "text": "{{ $shown }}" }] } }
        """;

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly RecordedLog _log = new(LogLevel.Warning);

    [Theory]
    [InlineData(200, """{"a":[1,"ж",null]}""", """{"a":[1,"ж",null]} 200""", null)]
    [InlineData(200, "5", "5 200", null)]
    [InlineData(200, "null", "null 200", null)]
    [InlineData(404, """{"error":"none"}""", """{"error":"none"} 404""", null)]
    [InlineData(500, "{}", "{} 500", null)]
    [InlineData(200, "<html>", "null 200", "status 200, the answer is not JSON")]
    [InlineData(204, "", "null 204", "status 204, the answer is not JSON")]
    [InlineData(200, """{"a":1} x""", "null 200", "status 200, the answer is not JSON")]
    [InlineData(200, """{"a":1,"a":2}""", """{"a":2} 200""", null)]
    public async Task An_answer_is_its_json_or_null_and_its_status(int status, string answer, string shown, string? logged)
    {
        await using var server = await LocalHttp.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return status == 204 ? Task.CompletedTask : context.Response.WriteAsync(answer);
        });
        await using var bot = await StartAsync(server.Address);

        Assert.Equal([shown], await CallAsync(bot, new { url = server.Address }));

        await CheckLogAsync(server.Address, logged);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("utf-16")]
    public async Task An_answer_in_another_encoding_is_null(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var server = await LocalHttp.StartAsync(context =>
        {
            context.Response.ContentType = $"application/json; charset={encoding}";
            return context.Response.Body.WriteAsync(Encoding.GetEncoding(encoding).GetBytes("""{"имя":"Анна"}""")).AsTask();
        });
        await using var bot = await StartAsync(server.Address);

        Assert.Equal(["null 200"], await CallAsync(bot, new { url = server.Address }));

        await CheckLogAsync(server.Address, "status 200, the answer is not JSON");
    }

    [Fact]
    public async Task An_answer_of_a_million_bytes_is_taken_and_one_byte_more_is_not()
    {
        await using var server = await LocalHttp.StartAsync(context => context.Response.WriteAsync($"\"{new string('x', int.Parse(context.Request.Query["length"]!, CultureInfo.InvariantCulture) - 2)}\""));
        await using var bot = await TestBot.StartAsync(
            $$"""
            { "id": 42, "name": "T", "api": { "private_hosts": ["{{server.Address.Authority}}"] },
              "scripts": { "size": { "commands": [{ "javascript": "const answer = api.getJson(request.url); lead.setAttr('n', answer === null ? 'null' : String(answer.length));" }, { "text": "{{"{{ $n }}"}}" }] } } }
            """,
            log: _log.Configure);
        foreach (var (length, shown) in new[] { (1_000_000, "999998"), (1_000_001, "null") })
        {
            var lead = await bot.LeadAsync();
            await bot.RunAsync(new { script_code = "size", lead_id = lead, script_request_params = new { url = new Uri(server.Address, $"/?length={length}") } });
            Assert.Equal([shown], await bot.TextsAsync(lead));
        }

        await CheckLogAsync(server.Address, "status 200, the answer has more than 1000000 bytes");
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_null_and_the_script_goes_on()
    {
        await using var server = await LocalHttp.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var bot = await StartAsync(server.Address, seconds: 1);

        Assert.Equal(["null 0"], await CallAsync(bot, new { url = server.Address }));

        await CheckLogAsync(server.Address, "status 0, no whole answer within 1 seconds (api.timeout_sec in bot.json)");
    }

    [Theory]
    [InlineData(-10, 10)]
    [InlineData(-10, -1)]
    public async Task A_certificate_that_nobody_signed_or_that_has_expired_is_not_trusted(int from, int until)
    {
        await using var server = await SecureHttp.StartAsync(Now.AddDays(from), Now.AddDays(until));
        await using var bot = await StartAsync(server.Address);

        Assert.Equal(["null 0"], await CallAsync(bot, new { url = server.Address, body = new { secret = 1 } }));

        await CheckLogAsync(server.Address, "status 0, The remote certificate");
        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public async Task A_host_that_speaks_no_tls_is_told()
    {
        await using var server = await LocalHttp.StartAsync("{}");
        await using var bot = await StartAsync(server.Address);

        Assert.Equal(["null 0"], await CallAsync(bot, new { url = $"https://{server.Address.Authority}/" }));

        var line = await _log.NextAsync(34);
        Assert.DoesNotContain("inner exception", line.Text, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_host_that_hangs_up_is_null()
    {
        await using var server = await LocalHttp.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await using var bot = await StartAsync(server.Address);

        Assert.Equal(["null 0"], await CallAsync(bot, new { url = server.Address }));
        await CheckLogAsync(server.Address, "status 0, ");
    }

    [Fact]
    public async Task A_host_that_nobody_listens_on_is_null()
    {
        var server = await LocalHttp.StartAsync("{}");
        var address = server.Address;
        await server.DisposeAsync();
        await using var bot = await StartAsync(address);

        Assert.Equal(["null 0"], await CallAsync(bot, new { url = address }));
        await CheckLogAsync(address, "status 0, Connection refused");
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://localhost/")]
    public async Task A_redirect_to_anywhere_is_an_answer(string location)
    {
        await using var server = await LocalHttp.StartAsync(context =>
        {
            context.Response.Redirect(location);
            return context.Response.WriteAsync("{\"moved\":true}");
        });
        await using var bot = await StartAsync(server.Address);

        Assert.Equal(["{\"moved\":true} 302"], await CallAsync(bot, new { url = server.Address }));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_cookie_is_not_kept_from_one_call_to_the_next()
    {
        await using var server = await LocalHttp.StartAsync(context =>
        {
            context.Response.Cookies.Append("session", "1");
            return context.Response.WriteAsync("{}");
        });
        await using var bot = await StartAsync(server.Address);

        await CallAsync(bot, new { url = server.Address });
        await CallAsync(bot, new { url = server.Address });

        Assert.All(server.Requests, request => Assert.False(request.Headers.ContainsKey("Cookie")));
    }

    [Theory]
    [InlineData("Host", "evil.test", "the header 'Host' cannot be set by a script")]
    [InlineData("content-length", "0", "the header 'content-length' cannot be set by a script")]
    [InlineData("Transfer-Encoding", "chunked", "the header 'Transfer-Encoding' cannot be set by a script")]
    [InlineData("X-A", "a\r\nX-B: b", "a value is printable ASCII")]
    [InlineData("X:A", "1", "a name has letters, digits and dashes")]
    public async Task A_header_that_changes_the_call_fails_the_run(string name, string value, string reason)
    {
        await using var server = await LocalHttp.StartAsync("{}");
        await using var bot = await StartAsync(server.Address);

        var job = await RunAsync(bot, await bot.LeadAsync(), new { url = server.Address, headers = new Dictionary<string, string> { [name] = value } });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains(reason, (string?)job["reason"], StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("http://localhost:1/", "add \"localhost:1\" to api.hosts in bot.json")]
    [InlineData("http://[::1]/", "add \"[::1]\" to api.hosts in bot.json")]
    [InlineData("ftp://127.0.0.1/", "write a whole http or https address")]
    [InlineData("//127.0.0.1/", "write a whole http or https address")]
    [InlineData("http://xn--ü.test/", "write a whole http or https address")]
    [InlineData("http://127.0.0.1\u064a:1/", "write a whole http or https address")]
    [InlineData("http://user:secret@example.org/", "has a name and a password in it; send them in a header")]
    public async Task An_address_that_may_not_be_called_fails_the_run(string url, string reason)
    {
        await using var bot = await StartAsync(new Uri("http://127.0.0.1:1"));

        var job = await RunAsync(bot, await bot.LeadAsync(), new { url });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Contains(reason, (string?)job["reason"], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", (string?)job["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reload_that_takes_a_host_away_is_the_end_of_calls_to_it()
    {
        await using var server = await LocalHttp.StartAsync("{}");
        await using var bot = await StartAsync(server.Address);
        Assert.Equal(["{} 200"], await CallAsync(bot, new { url = server.Address }));

        bot.WriteManifest($$"""{ "id": 42, "name": "T", {{Script}} }""");
        await bot.Server.ReloadAsync(TestContext.Current.CancellationToken);
        var job = await RunAsync(bot, await bot.LeadAsync(), new { url = server.Address });

        Assert.Equal("failed", (string?)job["status"]);
        Assert.Single(server.Requests);
    }

    private Task<TestBot> StartAsync(Uri host, int seconds = 10) => TestBot.StartAsync(
        $$"""{ "id": 42, "name": "T", "api": { "private_hosts": ["{{host.Authority}}"], "timeout_sec": {{seconds}} }, {{Script}} }""", log: _log.Configure);

    private static async Task<string[]> CallAsync(TestBot bot, object request)
    {
        var lead = await bot.LeadAsync();
        var job = await RunAsync(bot, lead, request);
        Assert.True((string?)job["status"] == "completed", job.ToJsonString());
        return await bot.TextsAsync(lead);
    }

    private static Task<System.Text.Json.Nodes.JsonObject> RunAsync(TestBot bot, long lead, object request) =>
        bot.RunAsync(new { script_code = "call", lead_id = lead, script_request_params = request });

    private async Task CheckLogAsync(Uri host, string? words)
    {
        if (words is null)
        {
            Assert.DoesNotContain(_log.TakeAll(), line => line.Event == 34);
            return;
        }

        Assert.StartsWith($"bot 42 called {host.Authority}: {words}", (await _log.NextAsync(34)).Text, StringComparison.Ordinal);
    }
}
