using Metabot.Server.Outgoing;

namespace Metabot.Server.Tests.Outgoing;

public class HostPatternTests
{
    [Theory]
    [InlineData("api.example.org", "https://api.example.org/x", true)]
    [InlineData("api.example.org", "http://api.example.org/x", true)]
    [InlineData("API.Example.ORG", "https://api.example.org/", true)]
    [InlineData("api.example.org", "https://api.example.org./", true)]
    [InlineData("api.example.org", "https://api.example.org:8443/", false)]
    [InlineData("api.example.org:8443", "https://api.example.org:8443/", true)]
    [InlineData("api.example.org:8443", "https://api.example.org/", false)]
    [InlineData("api.example.org:443", "https://api.example.org/", true)]
    [InlineData("api.example.org:80", "https://api.example.org/", false)]
    [InlineData("api.example.org", "https://evil-api.example.org/", false)]
    [InlineData("api.example.org", "https://api.example.org.evil.test/", false)]
    [InlineData("api.example.org", "https://evil.test/api.example.org", false)]
    [InlineData("api.example.org", "https://evil.test#@api.example.org/", false)]
    [InlineData("*.example.org", "https://api.example.org/", true)]
    [InlineData("*.example.org", "https://a.b.example.org/", true)]
    [InlineData("*.example.org", "https://example.org/", false)]
    [InlineData("*.example.org", "https://badexample.org/", false)]
    [InlineData("*.example.org:8443", "https://api.example.org:8443/", true)]
    [InlineData("пример.рф", "https://xn--e1afmkfd.xn--p1ai/", true)]
    [InlineData("xn--e1afmkfd.xn--p1ai", "https://пример.рф/", true)]
    [InlineData("127.0.0.1:9000", "http://2130706433:9000/", true)]
    [InlineData("127.0.0.1:9000", "http://0x7f.1:9000/", true)]
    [InlineData("[::1]:9000", "http://[0:0:0:0:0:0:0:1]:9000/", true)]
    [InlineData("[::1]", "http://[::1]/", true)]
    public void A_host_is_met_by_its_own_addresses_only(string host, string url, bool matches)
    {
        Assert.True(HostPattern.TryParse(host, out var pattern));
        Assert.Equal(matches, pattern.Matches(new Uri(url)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("*.")]
    [InlineData("*.10.0.0.1")]
    [InlineData("a.*.example.org")]
    [InlineData("https://example.org")]
    [InlineData("example.org/path")]
    [InlineData("example.org/")]
    [InlineData("user@example.org")]
    [InlineData("example.org:port")]
    [InlineData("example.org:99999")]
    [InlineData("exa mple.org")]
    [InlineData("xn--ü.test")]
    [InlineData("*.يa.test")]
    public void What_is_no_host_is_not_taken(string text) => Assert.False(HostPattern.TryParse(text, out _));
}
