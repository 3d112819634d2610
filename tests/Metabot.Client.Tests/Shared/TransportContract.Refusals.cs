using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Metabot.Client.Tests;

public abstract partial class TransportContract
{
    [Theory]
    [InlineData(400, typeof(BotRequestException))]
    [InlineData(401, typeof(BotUnauthorizedException))]
    [InlineData(403, typeof(BotUnauthorizedException))]
    [InlineData(404, typeof(BotNotFoundException))]
    [InlineData(409, typeof(BotApiException))]
    [InlineData(413, typeof(BotRequestException))]
    [InlineData(415, typeof(BotRequestException))]
    [InlineData(422, typeof(BotRequestException))]
    [InlineData(429, typeof(BotRateLimitException))]
    [InlineData(500, typeof(BotApiException))]
    [InlineData(503, typeof(BotApiException))]
    public async Task An_error_status_becomes_its_exception(int status, Type expected)
    {
        _bot.AnswerWith(status, """{"title":"Bad","detail":"'x' is not a time","field":"run_at"}""");

        var refusal = await RefusalAsync();

        Assert.IsType(expected, refusal);
        Assert.Equal(status, refusal.StatusCode);
        Assert.Equal("run_at", refusal.Field);
        Assert.Equal("'x' is not a time", refusal.ServerMessage);
        Assert.EndsWith($"({status}): run_at: 'x' is not a time", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_how_long_to_wait()
    {
        _bot.Answer = context => TooMany(context, "17");

        Assert.Equal(TimeSpan.FromSeconds(17), Assert.IsType<BotRateLimitException>(await RefusalAsync()).RetryAfter);
    }

    [Fact]
    public async Task Says_until_when_to_wait_by_the_servers_own_clock()
    {
        var now = new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);
        _bot.Answer = context =>
        {
            context.Response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
            return TooMany(context, now.AddMinutes(2).ToString("R", CultureInfo.InvariantCulture));
        };

        Assert.Equal(TimeSpan.FromMinutes(2), Assert.IsType<BotRateLimitException>(await RefusalAsync()).RetryAfter);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("soon")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task Any_retry_after_is_survived(string retryAfter)
    {
        _bot.Answer = context => TooMany(context, retryAfter);

        var wait = Assert.IsType<BotRateLimitException>(await RefusalAsync()).RetryAfter;

        Assert.True(wait is null || wait >= TimeSpan.Zero);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task A_redirect_that_loses_the_job_is_no_success(int status)
    {
        _bot.Answer = context =>
        {
            context.Response.StatusCode = context.Request.Path == "/login" ? 200 : status;
            context.Response.Headers.Location = "/login";
            return context.Response.WriteAsync("<html>Who are you?</html>");
        };

        var refusal = await RefusalAsync();

        Assert.InRange(refusal.StatusCode, 300, 399);
        Assert.Contains("redirect", refusal.Message, StringComparison.Ordinal);
    }

    // The client is one that may follow redirects: what counts is that nobody else's answer is taken for the bot's.
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_another_host_is_no_success(int status)
    {
        await using var elsewhere = await LoopbackBot.StartAsync();
        _bot.Answer = context => RedirectAsync(context, status, elsewhere);

        var refusal = await RefusalAsync();

        Assert.InRange(refusal.StatusCode, 300, 399);
        Assert.Contains("redirects", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1251")]
    [InlineData("no-such-charset")]
    public async Task A_body_in_any_charset_is_survived(string charset)
    {
        var encoding = charset == "utf-16" ? Encoding.Unicode : Encoding.Latin1;
        _bot.Answer = context =>
        {
            context.Response.StatusCode = 400;
            context.Response.ContentType = "application/problem+json; charset=" + charset;
            return context.Response.Body.WriteAsync(encoding.GetBytes("""{"detail":"caf\u00e9 é","field":"lead_id"}""")).AsTask();
        };

        var refusal = await RefusalAsync();

        Assert.Equal("lead_id", refusal.Field);
        Assert.StartsWith("café", refusal.ServerMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_huge_body_is_survived(int status)
    {
        _bot.AnswerWith(status, new string('x', 5_000_000), "text/plain");

        if (status == 200)
        {
            Assert.Equal(new ScheduledJob(null, ScheduleStatus.Unknown), await Client().ScheduleAsync(new Greeting("x"), null, TestEnd));
        }
        else
        {
            Assert.Equal(500, (await RefusalAsync()).ServerMessage!.Length);
        }
    }

    private static Task RedirectAsync(HttpContext context, int status, LoopbackBot elsewhere)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = elsewhere.Address + "x?secret=1";
        return Task.CompletedTask;
    }

    private static Task TooMany(HttpContext context, string retryAfter)
    {
        context.Response.StatusCode = 429;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }

    private Task<BotApiException> RefusalAsync() =>
        Assert.ThrowsAnyAsync<BotApiException>(() => Client().ScheduleAsync(new Greeting("x"), null, TestEnd));
}
