using Metabot.Server.Hosting;

namespace Metabot.Server.Tests.Hosting;

// Where the server listens: on this machine alone, however the address is written.
public sealed class LoopbackUrlTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/", "127.0.0.1:5080")]
    [InlineData("http://127.0.0.1", "127.0.0.1:80")]
    [InlineData("http://127.0.0.1:0", "127.0.0.1:0")]
    [InlineData("http://127.0.0.1:65535", "127.0.0.1:65535")]
    [InlineData("http://127.1.2.3:5080", "127.1.2.3:5080")]
    [InlineData("http://localhost:5080", "127.0.0.1:5080")]
    [InlineData("http://LocalHost:5080", "127.0.0.1:5080")]
    [InlineData("HTTP://127.0.0.1:5080", "127.0.0.1:5080")]
    [InlineData("http://[::1]:5080", "[::1]:5080")]
    [InlineData("http://[::ffff:127.0.0.1]:5080", "127.0.0.1:5080")]
    [InlineData("http://[0:0:0:0:0:0:0:1]:5080", "[::1]:5080")]
    public void An_address_of_this_machine_is_taken(string text, string endPoint) => Assert.Equal(endPoint, LoopbackUrl.Parse(text).ToString());

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.0.1:5080")]
    [InlineData("http://[fe80::1]:5080")]
    [InlineData("http://[::ffff:10.0.0.1]:5080")]
    [InlineData("http://example.com:5080")]
    [InlineData("http://localhost.example.com:5080")]
    [InlineData("http://127.0.0.1.example.com:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("file:///tmp")]
    public void An_address_that_others_reach_is_not(string text) => Refuse(text, text.Contains('*', StringComparison.Ordinal) ? "" : "is not a loopback http address; this server is for this machine only");

    [Theory]
    [InlineData("http://127.0.0.1:5080/bots")]
    [InlineData("http://127.0.0.1:5080/?a=1")]
    [InlineData("http://127.0.0.1:5080/#a")]
    [InlineData("http://me@127.0.0.1:5080")]
    [InlineData("http://me:secret@127.0.0.1:5080/")]
    public void It_is_scheme_host_and_port_and_no_more(string text) => Refuse(text, "has more than scheme, host and port");

    [Theory]
    [InlineData("http://127.0.0.1:65536", "has the port 65536; ports go from 0 to 65535")]
    [InlineData("http://127.0.0.1:123456/", "has the port 123456; ports go from 0 to 65535")]
    [InlineData("http://127.0.0.1:-1", "is not an http address")]
    [InlineData("http://127.0.0.1:port", "is not an http address")]
    [InlineData("127.0.0.1", "is not an http address")]
    [InlineData("", "is not an http address")]
    [InlineData("http://", "is not an http address")]
    public void What_is_no_address_says_why(string text, string why) => Refuse(text, why);

    private static void Refuse(string text, string why)
    {
        var refused = Assert.Throws<ArgumentException>(() => LoopbackUrl.Parse(text));

        Assert.StartsWith($"The address '{text}' {why}", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(". Write for example http://127.0.0.1:5080.", refused.Message, StringComparison.Ordinal);
    }
}
