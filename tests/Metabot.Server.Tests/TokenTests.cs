namespace Metabot.Server.Tests;

public class TokenTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("Authentication", TestBot.Token, 200)]
    [InlineData("Authorization", $"Bearer {TestBot.Token}", 200)]
    [InlineData("Authorization", $"bearer {TestBot.Token}", 200)]
    [InlineData("Authorization", TestBot.Token, 401)]
    [InlineData("Authentication", "another token", 401)]
    [InlineData("Authentication", "", 401)]
    [InlineData("Authorization", "Bearer another", 401)]
    [InlineData("X-Token", TestBot.Token, 401)]
    public async Task Every_call_needs_the_token(string header, string value, int status)
    {
        using var http = new HttpClient { BaseAddress = fixture.Bot.Http.BaseAddress };
        http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        foreach (var path in new[] { "jobs", "jobs/1", "leads", "messages" })
        {
            var answer = await Answer.OfAsync(http.GetAsync($"bots/42/{path}", TestContext.Current.CancellationToken));
            Assert.Equal(status == 200 && path == "jobs/1" ? 404 : status, answer.Status);
            Assert.True(status == 200 || (string?)answer.Problem["field"] == "Authentication");
        }
    }

    [Fact]
    public async Task A_wrong_token_is_told_before_anything_about_the_bot()
    {
        using var http = new HttpClient { BaseAddress = fixture.Bot.Http.BaseAddress };

        var answer = await Answer.OfAsync(http.GetAsync("bots/999/jobs", TestContext.Current.CancellationToken));

        Assert.Equal(401, answer.Status);
    }
}
