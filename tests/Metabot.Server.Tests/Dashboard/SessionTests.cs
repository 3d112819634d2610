namespace Metabot.Server.Tests.Dashboard;

public class SessionTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private static readonly object Job = new { script_code = "silent" };

    [Fact]
    public async Task The_cookie_is_for_this_site_and_for_no_script_and_does_not_tell_the_token()
    {
        using var page = await PageClient.SignInAsync(fixture.Bot);

        var cookie = page.SetCookie!.ToLowerInvariant();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.StartsWith($"metabot-{fixture.Bot.Server.Address.Port}=", cookie);
        Assert.DoesNotContain(TestBot.Token, cookie);
    }

    [Fact]
    public async Task Nothing_is_told_without_a_session()
    {
        using var page = new PageClient(fixture.Bot.Server.Address);

        foreach (var path in new[] { "dashboard/bots", "dashboard/bots/42/jobs", "dashboard/bots/42/jobs/1", "dashboard/bots/42/chart", "dashboard/bots/42/leads", "dashboard/bots/42/leads/1", "dashboard/bots/42/broadcasts", "dashboard/bots/42/events" })
        {
            Assert.Equal(401, (await page.GetAsync(path)).Status);
        }

        Assert.DoesNotContain("Test", (await page.GetAsync("")).Text);
    }

    [Fact]
    public async Task A_wrong_token_opens_no_session()
    {
        using var page = new PageClient(fixture.Bot.Server.Address);

        var answer = await page.SignInAsync("another token");

        Assert.Equal((401, "token"), (answer.Status, (string?)answer.Problem["field"]));
        Assert.Null(page.SetCookie);
        Assert.Equal(401, (await page.GetAsync("dashboard/bots")).Status);
    }

    [Fact]
    public async Task A_session_is_good_for_the_api_until_it_is_ended()
    {
        using var page = await PageClient.SignInAsync(fixture.Bot);

        Assert.Equal(200, (await page.SendAsync(HttpMethod.Post, "bots/42/jobs/schedule", Job, ("Sec-Fetch-Site", "same-origin"))).Status);
        Assert.Equal(200, (await page.GetAsync("dashboard/bots")).Status);
        var end = await page.SendAsync(HttpMethod.Delete, "dashboard/session", null, ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(204, end.Status);
        Assert.Contains("expires=Thu, 01 Jan 1970", end.Headers["Set-Cookie"]);
    }

    // A page of another port of this machine is same-site, and its requests carry the cookie.
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("X-None", "")]
    public async Task What_another_page_sends_has_no_session(string header, string value)
    {
        using var page = await PageClient.SignInAsync(fixture.Bot);

        var answer = await page.SendAsync(HttpMethod.Post, "bots/42/jobs/schedule", Job, (header, value));
        var end = await page.SendAsync(HttpMethod.Delete, "dashboard/session", null, (header, value));

        Assert.Equal(401, answer.Status);
        Assert.Equal(403, end.Status);
    }

    [Fact]
    public async Task Where_a_browser_tells_only_the_origin_its_host_counts()
    {
        using var page = await PageClient.SignInAsync(fixture.Bot);

        var answer = await page.SendAsync(HttpMethod.Post, "bots/42/jobs/schedule", Job, ("Origin", $"https://{fixture.Bot.Server.Address.Authority}"));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Another_site_cannot_sign_in()
    {
        using var page = new PageClient(fixture.Bot.Server.Address);

        Assert.Equal(403, (await page.SignInAsync(TestBot.Token, site: "cross-site")).Status);
        Assert.Null(page.SetCookie);
    }

    [Fact]
    public async Task A_token_that_is_sent_counts_before_the_session()
    {
        using var page = await PageClient.SignInAsync(fixture.Bot);

        var answer = await page.SendAsync(HttpMethod.Get, "bots/42/jobs", null, ("Sec-Fetch-Site", "same-origin"), ("Authentication", "another token"));

        Assert.Equal(401, answer.Status);
    }

    [Fact]
    public async Task A_cookie_that_was_made_up_is_none()
    {
        using var page = new PageClient(fixture.Bot.Server.Address);

        var answer = await page.SendAsync(HttpMethod.Get, "dashboard/bots", null, ("Cookie", $"metabot-{fixture.Bot.Server.Address.Port}=CfDJ8"));

        Assert.Equal(401, answer.Status);
    }
}
