using System.Text;
using Metabot.Server.Outgoing;

namespace Metabot.Server.Tests.Outgoing;

// The headers of a script's call, and what of an answer is JSON to it.
public sealed class HeaderTests
{
    [Theory]
    [InlineData("Host")]
    [InlineData("host")]
    [InlineData("Content-Length")]
    [InlineData("TRANSFER-ENCODING")]
    [InlineData("Connection")]
    [InlineData("Upgrade")]
    [InlineData("TE")]
    [InlineData("Trailer")]
    [InlineData("Expect")]
    [InlineData("Keep-Alive")]
    [InlineData("Proxy-Authorization")]
    [InlineData("Proxy-Connection")]
    public void What_says_where_a_message_ends_is_not_the_scripts_to_say(string name)
    {
        var refused = Assert.Throws<OutgoingRefusedException>(() => Send(new() { [name] = "x" }));

        Assert.Equal($"the header '{name}' cannot be set by a script; leave it out of api.setHeaders", refused.Message);
    }

    [Theory]
    [InlineData("X-Name", "Анна")]
    [InlineData("X-Name", "a\r\nHost: evil.test")]
    [InlineData("X-Name", "a\tb")]
    [InlineData("X-Name", "\u007f")]
    [InlineData("X Name", "x")]
    [InlineData("X-Имя", "x")]
    [InlineData("", "x")]
    [InlineData("X:Name", "x")]
    public void What_is_no_header_is_refused(string name, string value) => Assert.StartsWith(
        $"the header '{name}' cannot be sent: a name has letters, digits and dashes",
        Assert.Throws<OutgoingRefusedException>(() => Send(new() { [name] = value })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_the_script_says_goes_before_what_is_said_by_itself()
    {
        var silent = Send([], body: "{}");
        Assert.Equal("application/json", silent.Headers.Accept.ToString());
        Assert.Equal("application/json; charset=utf-8", silent.Content!.Headers.ContentType!.ToString());

        var spoken = Send(new() { ["accept"] = "text/csv", ["content-type"] = "text/plain", ["Authorization"] = "Bearer a~b", ["X-A"] = "" }, body: "a");
        Assert.Equal(("text/csv", "text/plain"), (spoken.Headers.Accept.ToString(), spoken.Content!.Headers.ContentType!.ToString()));
        Assert.Equal("Bearer a~b", spoken.Headers.Authorization!.ToString());
        Assert.Equal([""], spoken.Headers.GetValues("X-A"));
    }

    [Fact]
    public void What_is_said_of_a_body_is_left_out_where_there_is_none()
    {
        var request = Send(new() { ["Content-Type"] = "text/plain", ["Content-Language"] = "ru" });

        Assert.Null(request.Content);
        Assert.Equal(["Accept"], request.Headers.Select(header => header.Key));
    }

    [Theory]
    [InlineData("{\"a\":1}", "{\"a\":1}")]
    [InlineData("\ufeff[1]", "[1]")]
    [InlineData(" null ", "null")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":2}")]
    [InlineData("", null)]
    [InlineData("{}{}", null)]
    [InlineData("[1,]", null)]
    [InlineData("// a\n1", null)]
    [InlineData("<p>1</p>", null)]
    [InlineData("\"\\ud800\"", null)]
    [InlineData("NaN", null)]
    public void An_answer_is_JSON_or_it_is_not(string text, string? json)
    {
        Assert.Equal(json is not null, AnswerJson.TryRead(Encoding.UTF8.GetBytes(text), out var read));
        Assert.Equal(json, json is null ? null : read.GetRawText());
    }

    [Fact]
    public void An_answer_in_another_encoding_or_too_deep_is_none()
    {
        Assert.False(AnswerJson.TryRead([(byte)'"', 0xcf, (byte)'"'], out _));
        Assert.True(AnswerJson.TryRead(Nested(50), out _));
        Assert.False(AnswerJson.TryRead(Nested(51), out _));
    }

    private static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));

    private static HttpRequestMessage Send(Dictionary<string, string> headers, string? body = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "http://api.example.org/") { Content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        OutgoingHeaders.Add(request, headers);
        return request;
    }
}
