using Microsoft.AspNetCore.Http;

namespace Metabot.Client.Tests;

/// <summary>Clients of one's own making, and hosts that send their calls elsewhere.</summary>
public sealed class RedirectTests : IAsyncLifetime
{
    private LoopbackBot _bot = null!;
    private LoopbackBot _elsewhere = null!;

    public async ValueTask InitializeAsync()
    {
        (_bot, _elsewhere) = (await LoopbackBot.StartAsync(), await LoopbackBot.StartAsync());
        _bot.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = _elsewhere.Address + "path?secret=1";
            return Task.CompletedTask;
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _elsewhere.DisposeAsync();
    }

    [Fact]
    public async Task A_created_client_follows_no_redirect()
    {
        var refusal = await RefusalAsync(BotClient.Create(Options()));

        Assert.Equal(307, refusal.StatusCode);
        Assert.Empty(_elsewhere.Calls);
    }

    [Fact]
    public async Task A_created_client_calls_the_bot()
    {
        _bot.AnswerWith(200, """{"job_id":3,"status":"scheduled"}""");

        var job = await BotClient.Create(Options()).ScheduleAsync(new Greeting("x"), null, TestContext.Current.CancellationToken);

        Assert.Equal(new ScheduledJob(3, ScheduleStatus.Scheduled), job);
    }

    [Fact]
    public async Task A_success_from_elsewhere_is_refused_by_its_address()
    {
        using var http = new HttpClient();

        var refusal = await RefusalAsync(new BotClient(http, Options()));

        Assert.Contains($"redirects to {_elsewhere.Address.GetLeftPart(UriPartial.Authority)}, which may have got the token", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
        Assert.Equal((303, null, null), (refusal.StatusCode, refusal.Field, refusal.ServerMessage));
    }

    [Theory]
    [InlineData("https://bot.test/")]
    [InlineData("http://bot.test:8080/")]
    [InlineData("http://other.test/")]
    public async Task Another_scheme_port_or_host_is_elsewhere(string address) =>
        await Assert.ThrowsAsync<BotApiException>(() => AnsweredBy(address));

    [Theory]
    [InlineData("http://BOT.test:80/another/path")]
    [InlineData(null)]
    public async Task The_same_host_may_answer_under_any_path(string? address) =>
        Assert.Equal(ScheduleStatus.Unknown, (await AnsweredBy(address)).Status);

    private static Task<ScheduledJob> AnsweredBy(string? address)
    {
        var transport = new RecordingTransport { Answer = new BotTransportResponse(200, default, address: address is null ? null : new Uri(address)) };
        return transport.Client().ScheduleAsync(new Greeting("x"), null, TestContext.Current.CancellationToken);
    }

    private static Task<BotApiException> RefusalAsync(BotClient client) =>
        Assert.ThrowsAsync<BotApiException>(() => client.ScheduleAsync(new Greeting("x"), null, TestContext.Current.CancellationToken));

    private BotClientOptions Options() => new() { BaseAddress = _bot.Address, BotId = 42, Token = "s3cret-token" };
}
