using Metabot.Server.Dashboard.Sessions;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Tests.Dashboard;

// Whose page sends a request: a browser says so, in two ways of which old ones know one, and what is no browser says nothing.
public sealed class RequestOriginTests
{
    [Theory]
    [InlineData("GET", "same-origin", true)]
    [InlineData("POST", "same-origin", true)]
    [InlineData("GET", "none", true)]
    [InlineData("HEAD", "none", true)]
    [InlineData("POST", "none", false)]
    [InlineData("GET", "same-site", false)]
    [InlineData("POST", "same-site", false)]
    [InlineData("GET", "cross-site", false)]
    [InlineData("DELETE", "cross-site", false)]
    [InlineData("GET", "Same-Origin", false)]
    public void A_browser_says_where_a_request_comes_from(string method, string site, bool isOwn) =>
        Assert.Equal(isOwn, IsOwn(method, ("Sec-Fetch-Site", site), ("Origin", "http://127.0.0.1:5080")));

    [Theory]
    [InlineData("POST", "http://127.0.0.1:5080", true)]
    [InlineData("POST", "https://127.0.0.1:5080", true)]
    [InlineData("POST", "http://127.0.0.1:5081", false)]
    [InlineData("POST", "http://127.0.0.1", false)]
    [InlineData("POST", "http://localhost:5080", false)]
    [InlineData("POST", "http://127.0.0.1:5080.evil.example", false)]
    [InlineData("POST", "null", false)]
    [InlineData("GET", "http://evil.example", false)]
    [InlineData("GET", "http://127.0.0.1:5080", true)]
    public void An_older_one_says_the_origin(string method, string origin, bool isOwn) => Assert.Equal(isOwn, IsOwn(method, ("Origin", origin)));

    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", true)]
    [InlineData("get", true)]
    [InlineData("POST", false)]
    [InlineData("PATCH", false)]
    [InlineData("DELETE", false)]
    [InlineData("PUT", false)]
    public void Without_either_it_may_look_and_change_nothing(string method, bool isOwn) => Assert.Equal(isOwn, IsOwn(method));

    // Behind a name the letters of which are written as somebody likes.
    [Fact]
    public void Names_of_hosts_are_the_same_in_any_letters() =>
        Assert.True(RequestOrigin.IsOwn(Create("POST", "Bot.Example.com", ("Origin", "https://bot.example.com"))));

    private static bool IsOwn(string method, params (string Name, string Value)[] headers) => RequestOrigin.IsOwn(Create(method, "127.0.0.1:5080", headers));

    private static HttpRequest Create(string method, string host, params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Host) = (method, new HostString(host));
        foreach (var (name, value) in headers)
        {
            request.Headers[name] = value;
        }

        return request;
    }
}
