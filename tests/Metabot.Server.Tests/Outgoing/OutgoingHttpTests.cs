using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Metabot.Server.Outgoing;
using Metabot.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Metabot.Server.Tests.Outgoing;

public class OutgoingHttpTests
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    [Fact]
    public async Task A_get_reads_json_and_the_status()
    {
        await using var server = await LocalHttp.StartAsync("""{"order":5}""", 201);

        var answer = await SendAsync(server, new("http://shop.test/orders?id=5", null, NoHeaders));

        Assert.Equal(201, answer.StatusCode);
        Assert.Equal("""{"order":5}""", answer.Json?.GetRawText());
        var seen = Assert.Single(server.Requests);
        Assert.Equal(("GET", "/orders?id=5", "shop.test", "application/json"), (seen.Method, seen.Path, seen.Headers["Host"].Split(':')[0], seen.Headers["Accept"]));
    }

    [Fact]
    public async Task A_post_sends_json_and_the_headers_of_the_script()
    {
        await using var server = await LocalHttp.StartAsync("{}");
        var headers = new Dictionary<string, string> { ["X-Key"] = "secret", ["Accept"] = "text/json", ["content-type"] = "application/vnd.api+json" };

        await SendAsync(server, new("http://shop.test/orders", JsonElement.Parse("""{"имя":"Анна"}"""), headers));

        var seen = Assert.Single(server.Requests);
        Assert.Equal("""{"имя":"Анна"}""", seen.Text);
        Assert.Equal(("secret", "text/json", "application/vnd.api+json"), (seen.Headers["X-Key"], seen.Headers["Accept"], seen.Headers["Content-Type"]));
    }

    [Fact]
    public async Task An_error_status_has_its_json_too()
    {
        await using var server = await LocalHttp.StartAsync("""{"error":"no such order"}""", 404);

        var answer = await SendAsync(server, new("http://shop.test/", null, NoHeaders));

        Assert.Equal((404, """{"error":"no such order"}"""), (answer.StatusCode, answer.Json?.GetRawText()));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("\"\\ud800\"")]
    public async Task What_is_not_json_is_null(string text)
    {
        await using var server = await LocalHttp.StartAsync(text);

        var answer = await SendAsync(server, new("http://shop.test/", null, NoHeaders));

        Assert.Equal((200, null, "the answer is not JSON"), (answer.StatusCode, answer.Json, answer.Failure));
    }

    [Fact]
    public async Task Json_may_begin_with_a_byte_order_mark_and_must_be_utf_8()
    {
        await using var marked = await LocalHttp.StartAsync("\uFEFF[1]");
        await using var foreign = await LocalHttp.StartAsync(context => context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes("\"é\"")).AsTask());

        Assert.Equal("[1]", (await SendAsync(marked, new("http://shop.test/", null, NoHeaders))).Json?.GetRawText());
        Assert.Null((await SendAsync(foreign, new("http://shop.test/", null, NoHeaders))).Json);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public async Task An_answer_has_a_limit_of_size(int bytes, bool isRead)
    {
        await using var server = await LocalHttp.StartAsync($"\"{new string('x', bytes - 2)}\"");

        var answer = await SendAsync(server, new("http://shop.test/", null, NoHeaders), Rules("shop.test") with { MaxAnswerBytes = 64 });

        Assert.Equal(isRead, answer.Json is not null);
        Assert.Equal(isRead ? null : "the answer has more than 64 bytes", answer.Failure);
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_left_at_the_limit_of_size()
    {
        await using var server = await LocalHttp.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("1234567890", context.RequestAborted);
            }
        });

        var answer = await SendAsync(server, new("http://shop.test/", null, NoHeaders)).WithinLimitAsync();

        Assert.StartsWith("the answer has more than", answer.Failure);
    }

    [Fact]
    public async Task An_answer_that_trickles_is_left_at_the_limit_of_time()
    {
        var time = new FakeTimeProvider();
        var begun = new TaskCompletionSource();
        await using var server = await LocalHttp.StartAsync(async context =>
        {
            await context.Response.WriteAsync("[");
            await context.Response.Body.FlushAsync();
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var sending = SendAsync(server, new("http://shop.test/", null, NoHeaders), time: time);
        await begun.Task.WithinLimitAsync();
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((0, "no whole answer within 10 seconds (api.timeout_sec in bot.json)"), ((await sending.WithinLimitAsync()).StatusCode, (await sending).Failure));
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_is_not_followed()
    {
        await using var server = await LocalHttp.StartAsync(context =>
        {
            context.Response.Redirect("http://169.254.169.254/latest/meta-data");
            return Task.CompletedTask;
        });

        var answer = await SendAsync(server, new("http://shop.test/", null, NoHeaders));

        Assert.Equal(302, answer.StatusCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_host_without_an_answer_is_null_with_status_0()
    {
        using var http = new OutgoingHttp(Rules("shop.test"), (_, _) => throw new SocketException((int)SocketError.HostNotFound), TimeProvider.System);

        var answer = await http.SendAsync(new("http://shop.test/", null, NoHeaders), TestContext.Current.CancellationToken);

        Assert.Equal((0, null), (answer.StatusCode, answer.Json));
        Assert.NotNull(answer.Failure);
    }

    [Theory]
    [InlineData("ftp://shop.test/", "write a whole http or https address")]
    [InlineData("file:///etc/passwd", "write a whole http or https address")]
    [InlineData("/orders", "write a whole http or https address")]
    [InlineData("", "write a whole http or https address")]
    [InlineData("http://user:password@shop.test/", "the host 'shop.test' has a name and a password in it")]
    [InlineData("http://other.test/", "add \"other.test\" to api.hosts in bot.json")]
    [InlineData("http://shop.test:8080/", "add \"shop.test:8080\" to api.hosts in bot.json")]
    [InlineData("http://127.0.0.1/", "add \"127.0.0.1\" to api.hosts in bot.json")]
    [InlineData("http://2130706433/", "add \"127.0.0.1\" to api.hosts in bot.json")]
    public async Task What_is_not_allowed_is_refused_with_the_setting_that_allows_it(string url, string words)
    {
        using var http = new OutgoingHttp(Rules("shop.test"), (_, _) => throw new InvalidOperationException("asked"), TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<OutgoingRefusedException>(() => http.SendAsync(new(url, null, NoHeaders), TestContext.Current.CancellationToken));

        Assert.Contains(words, refusal.Message);
    }

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("1.1.1.1", "10.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fd00::1")]
    public async Task An_allowed_name_with_an_address_of_ones_own_network_is_refused(params string[] addresses)
    {
        using var http = new OutgoingHttp(Rules("shop.test"), (_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)), TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<OutgoingRefusedException>(() => http.SendAsync(new("http://shop.test/", null, NoHeaders), TestContext.Current.CancellationToken));

        Assert.Equal($"the host 'shop.test' has the address {addresses[^1]}, which is not one of the internet; if it is meant, add \"shop.test\" to api.private_hosts in bot.json", refusal.Message);
    }

    [Fact]
    public async Task A_private_host_that_is_named_is_called_by_address_and_by_name()
    {
        await using var server = await LocalHttp.StartAsync("1");
        var rules = new OutgoingRules { PrivateHosts = [Pattern($"127.0.0.1:{server.Address.Port}"), Pattern($"crm.test:{server.Address.Port}")] };
        using var http = new OutgoingHttp(rules, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), TimeProvider.System);

        foreach (var url in new[] { server.Address.ToString(), $"http://crm.test:{server.Address.Port}/" })
        {
            Assert.Equal(200, (await http.SendAsync(new(url, null, NoHeaders), TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task A_name_is_looked_up_once_and_that_address_is_called()
    {
        await using var server = await LocalHttp.StartAsync("1");
        var asked = 0;
        var rules = new OutgoingRules { PrivateHosts = [Pattern($"crm.test:{server.Address.Port}")] };
        using var http = new OutgoingHttp(rules, (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("127.9.9.9")]), TimeProvider.System);

        var answer = await http.SendAsync(new($"http://crm.test:{server.Address.Port}/", null, NoHeaders), TestContext.Current.CancellationToken);

        Assert.Equal((200, 1), (answer.StatusCode, asked));
    }

    [Theory]
    [InlineData("Host", "x", "the header 'Host' cannot be set by a script")]
    [InlineData("transfer-encoding", "chunked", "the header 'transfer-encoding' cannot be set by a script")]
    [InlineData("X-A", "1\r\nX-B: 2", "a value is printable ASCII")]
    [InlineData("X-A", "Анна", "a value is printable ASCII")]
    [InlineData("X A", "1", "a name has letters, digits and dashes")]
    [InlineData("", "1", "a name has letters, digits and dashes")]
    public async Task Headers_that_change_the_call_are_refused(string name, string value, string words)
    {
        using var http = new OutgoingHttp(Rules("shop.test"), (_, _) => throw new InvalidOperationException("asked"), TimeProvider.System);
        var request = new OutgoingRequest("http://shop.test/", null, new Dictionary<string, string> { [name] = value });

        var refusal = await Assert.ThrowsAsync<OutgoingRefusedException>(() => http.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Contains(words, refusal.Message);
    }

    private static HostPattern Pattern(string text) => HostPattern.TryParse(text, out var pattern) ? pattern : throw new ArgumentException(text);

    private static OutgoingRules Rules(string host) => new() { Hosts = [Pattern(host)] };

    // The tests' host stands on this machine, so it is named as private, with the port that the server happens to have.
    private static async Task<OutgoingAnswer> SendAsync(LocalHttp server, OutgoingRequest request, OutgoingRules? rules = null, TimeProvider? time = null)
    {
        var port = server.Address.Port;
        using var http = new OutgoingHttp(
            (rules ?? new()) with { PrivateHosts = [Pattern($"shop.test:{port}")] },
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            time ?? TimeProvider.System);
        var url = request.Url.Replace("shop.test", $"shop.test:{port}", StringComparison.Ordinal);
        return await http.SendAsync(request with { Url = url }, TestContext.Current.CancellationToken);
    }
}
