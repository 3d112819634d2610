using Flurl.Http;
using Metabot.Client.Tests;

namespace Metabot.Client.Flurl.Tests;

/// <summary>A bot's client from a Flurl client.</summary>
public sealed class FlurlBotExtensionsTests : IAsyncLifetime
{
    private LoopbackBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await LoopbackBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task One_line_makes_a_client()
    {
        var job = await ScheduleAsync(new FlurlClient(_bot.Address.OriginalString).Bot(42, "token-1"));

        Assert.Equal(new ScheduledJob(1, ScheduleStatus.Scheduled), job);
        Assert.Equal("token-1", Assert.Single(_bot.Calls).Headers["Authentication"]);
    }

    [Fact]
    public async Task The_options_may_give_another_address()
    {
        await ScheduleAsync(new FlurlClient("http://no-such-host.invalid/x").Bot(42, "t", options => options.BaseAddress = new Uri(_bot.Address, "/api")));

        Assert.Equal("/api/bots/42/jobs/schedule", Assert.Single(_bot.Calls).Path);
    }

    [Fact]
    public async Task The_flurl_clients_own_settings_hold()
    {
        var called = 0;
        var flurl = new FlurlClient(_bot.Address.OriginalString)
            .WithHeader("X-Shop", "one")
#if OLDEST_FLURL
            .Configure(settings => settings.BeforeCall = _ => called++);
#else
            .BeforeCall(_ => called++);
#endif

        await ScheduleAsync(flurl.Bot(42, "t"));

        Assert.Equal("one", Assert.Single(_bot.Calls).Headers["X-Shop"]);
        Assert.Equal(1, called);
    }

    [Fact]
    public async Task The_flurl_client_keeps_throwing_for_its_own_calls()
    {
        _bot.AnswerWith(500, "");
        var flurl = new FlurlClient(_bot.Address.OriginalString);
        await Assert.ThrowsAsync<BotApiException>(() => ScheduleAsync(flurl.Bot(42, "t")));

        await Assert.ThrowsAsync<FlurlHttpException>(() => flurl.Request("other").GetAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_never_carries_the_token_elsewhere(int status)
    {
        await using var elsewhere = await LoopbackBot.StartAsync();
        Redirect(elsewhere, status);

        var refusal = await Assert.ThrowsAsync<BotApiException>(() => ScheduleAsync(new FlurlClient(_bot.Address.OriginalString).Bot(42, "t")));

        Assert.Equal(status, refusal.StatusCode);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task A_flurl_client_that_has_called_before_takes_no_answer_from_elsewhere()
    {
        await using var elsewhere = await LoopbackBot.StartAsync();
        var flurl = new FlurlClient(_bot.Address.OriginalString);
        await flurl.Request("other").GetAsync(cancellationToken: TestContext.Current.CancellationToken);
        Redirect(elsewhere, 307);

        var refusal = await Assert.ThrowsAsync<BotApiException>(() => ScheduleAsync(flurl.Bot(42, "t")));

        Assert.Contains(" redirects ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not an address")]
    public void A_flurl_client_without_an_address_is_refused(string? baseUrl)
    {
        var error = Assert.Throws<ArgumentException>(() => new FlurlClient { BaseUrl = baseUrl }.Bot(42, "t"));

        Assert.StartsWith("BotClientOptions.BaseAddress is not set", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_may_be_null()
    {
        Assert.Throws<ArgumentNullException>("client", () => ((IFlurlClient)null!).Bot(42, "t"));
        Assert.Throws<ArgumentNullException>("configure", () => new FlurlClient("http://bot.test").Bot(42, "t", null!));
    }

    private void Redirect(LoopbackBot elsewhere, int status) => _bot.Answer = context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = elsewhere.Address.ToString();
        return Task.CompletedTask;
    };

    private static Task<ScheduledJob> ScheduleAsync(IBotClient client) =>
        client.ScheduleAsync(new Greeting("x"), null, TestContext.Current.CancellationToken);
}
