namespace Metabot.Server.Tests.Http;

// Where a token stands in a request, and what is no token.
public sealed class TokenHeaderTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData(200, "Authentication", ApiFixture.ForBoth)]
    [InlineData(200, "authentication", ApiFixture.ForBoth)]
    [InlineData(200, "Authentication", " " + ApiFixture.ForBoth + " ")]
    [InlineData(200, "Authorization", "Bearer " + ApiFixture.ForBoth)]
    [InlineData(200, "Authorization", "BEARER " + ApiFixture.ForBoth)]
    [InlineData(200, "Authorization", "Bearer   " + ApiFixture.ForBoth)]
    [InlineData(401, "Authorization", ApiFixture.ForBoth)]
    [InlineData(401, "Authorization", "Token " + ApiFixture.ForBoth)]
    [InlineData(401, "Authorization", "Basic " + ApiFixture.ForBoth)]
    [InlineData(401, "Authorization", "Bearer")]
    [InlineData(401, "Authorization", "Bearer " + ApiFixture.ForBoth + " x")]
    [InlineData(401, "Authentication", "Bearer " + ApiFixture.ForBoth)]
    [InlineData(401, "Authentication", "\"" + ApiFixture.ForBoth + "\"")]
    [InlineData(401, "Cookie", "token=" + ApiFixture.ForBoth)]
    [InlineData(401, "Proxy-Authorization", "Bearer " + ApiFixture.ForBoth)]
    public async Task A_token_stands_in_one_of_two_headers(int status, string header, string value)
    {
        var answer = await api.AskAsync("GET", "jobs", token: null, change: request => request.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("?token=" + ApiFixture.ForBoth)]
    [InlineData("?access_token=" + ApiFixture.ForBoth)]
    [InlineData("?Authentication=" + ApiFixture.ForBoth)]
    public async Task In_the_address_it_is_none(string query) => Problems.Check(await api.AskAsync("GET", "jobs" + query, token: null), 401, "Authentication", "the token is missing");

    // The documented header is the one that counts.
    [Theory]
    [InlineData(ApiFixture.ForBoth, "wrong", 200)]
    [InlineData("wrong", ApiFixture.ForBoth, 401)]
    public async Task Of_two_headers_the_documented_one_counts(string authentication, string authorization, int status)
    {
        var answer = await api.AskAsync("GET", "jobs", token: authentication, change: request => request.Headers.Add("Authorization", $"Bearer {authorization}"));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Two_tokens_in_one_header_are_none() => Assert.Equal(401, (await api.AskAsync(
        "GET", "jobs", token: ApiFixture.ForBoth, change: request => request.Headers.TryAddWithoutValidation("Authentication", ApiFixture.ForBoth))).Status);

    [Fact]
    public async Task A_token_is_for_each_of_its_bots_by_the_same_header()
    {
        foreach (var (token, shop, bank) in new[] { (ApiFixture.ForBoth, 200, 200), (ApiFixture.ForBank, 403, 200) })
        {
            Assert.Equal((shop, bank), ((await api.AskAsync("GET", "/bots/42/jobs", token: token)).Status, (await api.AskAsync("GET", "/bots/43/jobs", token: token)).Status));
        }
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/ready")]
    [InlineData("/bot.schema.json")]
    [InlineData("/api/docs/openapi.json")]
    [InlineData("/api/docs/index.html")]
    public async Task What_tells_nothing_of_leads_needs_none(string path)
    {
        Assert.Equal(200, (await api.AskAsync("GET", path, token: null)).Status);
        Assert.Equal(200, (await api.AskAsync("GET", path, token: "wrong")).Status);
    }
}
