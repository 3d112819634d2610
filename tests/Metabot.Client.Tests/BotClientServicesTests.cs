using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Metabot.Client.Tests;

/// <summary>Clients from dependency injection, over IHttpClientFactory.</summary>
public sealed class BotClientServicesTests : IAsyncLifetime
{
    private LoopbackBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await LoopbackBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_registered_client_calls_the_bot()
    {
        var services = new ServiceCollection();
        services.AddBotClient(Configure(7, "token-7"));
        await using var provider = services.BuildServiceProvider();

        var job = await ScheduleAsync(provider.GetRequiredService<IBotClient>());

        Assert.Equal(new ScheduledJob(1, ScheduleStatus.Scheduled), job);
        Assert.Equal(("/bots/7/jobs/schedule", "token-7"), Last());
    }

    [Fact]
    public async Task Several_bots_are_told_apart_by_their_keys()
    {
        var services = new ServiceCollection();
        services.AddBotClient("shop", Configure(1, "shop-token"));
        services.AddBotClient("support", Configure(2, "support-token"));
        await using var provider = services.BuildServiceProvider();

        await ScheduleAsync(provider.GetRequiredKeyedService<IBotClient>("support"));
        Assert.Equal(("/bots/2/jobs/schedule", "support-token"), Last());
        await ScheduleAsync(provider.GetRequiredKeyedService<IBotClient>("shop"));
        Assert.Equal(("/bots/1/jobs/schedule", "shop-token"), Last());
        Assert.Null(provider.GetService<IBotClient>());
    }

    [Fact]
    public async Task All_that_the_client_can_do_comes_from_the_services_with_a_key_and_without()
    {
        var services = new ServiceCollection();
        services.AddBotClient(Configure(7, "t"));
        services.AddBotClient("shop", Configure(8, "t"));
        await using var provider = services.BuildServiceProvider();

        foreach (var type in typeof(BotClient).GetInterfaces())
        {
            Assert.IsType<BotClient>(provider.GetRequiredService(type));
            Assert.IsType<BotClient>(provider.GetRequiredKeyedService(type, "shop"));
        }
    }

    [Fact]
    public async Task The_builder_adds_handlers()
    {
        var services = new ServiceCollection();
        services.AddBotClient(Configure(7, "t")).ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Shop", "one"));
        await using var provider = services.BuildServiceProvider();

        await ScheduleAsync(provider.GetRequiredService<IBotClient>());

        Assert.Equal("one", _bot.Calls.Last().Headers["X-Shop"]);
    }

    [Fact]
    public async Task An_http_client_of_the_same_name_as_a_key_is_another_one()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("shop", http => http.DefaultRequestHeaders.Add("X-Shop", "one"));
        services.AddBotClient("shop", Configure(1, "shop-token"));
        await using var provider = services.BuildServiceProvider();

        await ScheduleAsync(provider.GetRequiredKeyedService<IBotClient>("shop"));

        Assert.DoesNotContain("X-Shop", _bot.Calls.Last().Headers.Keys);
    }

    // What a singleton holds is asked for a handler at each call; the smallest lifetime that the factory takes is a second.
    [Fact(Timeout = 60_000)]
    public async Task Handlers_are_renewed_whoever_holds_the_client()
    {
        var handlers = 0;
        var services = new ServiceCollection();
        services.AddBotClient(Configure(7, "t")).SetHandlerLifetime(TimeSpan.FromSeconds(1)).ConfigurePrimaryHttpMessageHandler(() =>
        {
            Interlocked.Increment(ref handlers);
            return new HttpClientHandler();
        });
        await using var provider = services.BuildServiceProvider();
        var held = provider.GetRequiredService<IBotClient>();

        while (Volatile.Read(ref handlers) < 2)
        {
            await ScheduleAsync(held);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(_bot.Calls.Count, _bot.Calls.Count(call => call.Headers["Authentication"] == "t"));
    }

    [Fact]
    public async Task A_redirect_never_carries_the_token_elsewhere()
    {
        await using var elsewhere = await LoopbackBot.StartAsync();
        _bot.Answer = context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = elsewhere.Address.ToString();
            return Task.CompletedTask;
        };
        var services = new ServiceCollection();
        services.AddBotClient(Configure(7, "t"));
        await using var provider = services.BuildServiceProvider();

        var refusal = await Assert.ThrowsAsync<BotApiException>(() => ScheduleAsync(provider.GetRequiredService<IBotClient>()));

        Assert.Equal(307, refusal.StatusCode);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task The_token_is_in_no_log()
    {
        var log = new ConcurrentQueue<string>();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new QueueLoggerProvider(log)));
        services.AddBotClient(Configure(7, "s3cret-token"));
        await using var provider = services.BuildServiceProvider();

        await ScheduleAsync(provider.GetRequiredService<IBotClient>());

        Assert.Contains(log, line => line.Contains("Authentication", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Contains("s3cret", StringComparison.Ordinal));
    }

    private static Task<ScheduledJob> ScheduleAsync(IBotClient client) =>
        client.ScheduleAsync(new Greeting("x"), null, TestContext.Current.CancellationToken);

    private Action<BotClientOptions> Configure(long botId, string token) => options =>
        (options.BaseAddress, options.BotId, options.Token) = (_bot.Address, botId, token);

    private (string Path, string Token) Last() => (_bot.Calls.Last().Path, _bot.Calls.Last().Headers["Authentication"]);

    private sealed class QueueLoggerProvider(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
