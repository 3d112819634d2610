using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Metabot.Client.Tests;

/// <summary>The options as an application gives them: from configuration, by Configure and PostConfigure, checked when its host starts.</summary>
public sealed class ConfiguredOptionsTests : IAsyncLifetime
{
    private LoopbackBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await LoopbackBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    public static TheoryData<string, Action<IServiceCollection, IConfiguration>> Registrations => new()
    {
        { "section", (services, section) => services.AddBotClient(section) },
        { "Configure before", (services, section) => services.Configure<BotClientOptions>(section).AddBotClient() },
        { "Configure after", (services, section) => { services.AddBotClient(_ => { }); services.Configure<BotClientOptions>(section); } },
        { "Bind", (services, section) => { services.AddOptions<BotClientOptions>().Bind(section); services.AddBotClient(); } },
        { "delegate", (services, section) => services.AddBotClient(options => section.Bind(options)) },
        { "PostConfigure", (services, section) => { services.AddBotClient(options => options.BotId = 3); services.PostConfigure<BotClientOptions>(options => section.Bind(options)); } },
        { "PostConfigureAll", (services, section) => { services.AddBotClient(); services.PostConfigureAll<BotClientOptions>(options => section.Bind(options)); } },
        { "twice", (services, section) => { services.AddBotClient(section); services.AddBotClient(section); } },
    };

    [Theory]
    [MemberData(nameof(Registrations))]
    public async Task The_client_without_a_key_takes_the_usual_options(string name, Action<IServiceCollection, IConfiguration> register)
    {
        using var host = await StartAsync(services => register(services, Section()));

        await ScheduleAsync(host.Services.GetServices<IBotClient>().Single());

        var call = Assert.Single(_bot.Calls);
        Assert.True(call.Path == "/api/v1/bots/42/jobs/schedule", name);
        Assert.Equal("Bearer t0ken", call.Headers["Authorization"]);
        Assert.Contains("\"run_at\":\"2027-01-21 23:00:00\"", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_overrides_what_the_application_configured()
    {
        using var host = await StartAsync(services =>
        {
            services.AddBotClient(new ConfigurationBuilder().Build());
            services.AddBotClient("shop", new ConfigurationBuilder().Build());
            services.PostConfigureAll<BotClientOptions>(options => (options.BaseAddress, options.BotId, options.Token, options.ServerTimeZone) = (_bot.Address, 9, "test", "UTC"));
        });

        await ScheduleAsync(host.Services.GetRequiredKeyedService<IBotClient>("shop"));

        Assert.Equal("/bots/9/jobs/schedule", Assert.Single(_bot.Calls).Path);
    }

    [Fact]
    public async Task A_fake_that_is_registered_first_or_last_wins()
    {
        var fake = new RecordingTransport().Client();
        using var first = await StartAsync(services => services.AddSingleton<IBotClient>(fake).AddBotClient(Section()));
        using var last = await StartAsync(services => { services.AddBotClient(Section()); services.AddSingleton<IBotClient>(fake); });

        Assert.Same(fake, first.Services.GetRequiredService<IBotClient>());
        Assert.Same(fake, last.Services.GetRequiredService<IBotClient>());
    }

    [Fact]
    public async Task Keyed_clients_take_the_options_of_their_name()
    {
        using var host = await StartAsync(services =>
        {
            services.AddBotClient("shop", Section());
            services.Configure<BotClientOptions>("support", Section("43")).AddBotClient("support");
            services.AddBotClient("sales", options => Section("44").Bind(options));
            services.PostConfigure<BotClientOptions>("sales", options => options.Token = "sales-token");
        });

        await ScheduleAsync(host.Services.GetRequiredKeyedService<IBotClient>("support"));
        await ScheduleAsync(host.Services.GetRequiredKeyedService<IBotClient>("sales"));
        await ScheduleAsync(host.Services.GetRequiredKeyedService<IBotClient>("shop"));

        Assert.Equal(
            ["/api/v1/bots/43/jobs/schedule Bearer t0ken", "/api/v1/bots/44/jobs/schedule Bearer sales-token", "/api/v1/bots/42/jobs/schedule Bearer t0ken"],
            _bot.Calls.Select(call => $"{call.Path} {call.Headers["Authorization"]}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("shop")]
    public async Task All_faults_are_named_when_the_host_starts(string? key)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("BaseAddress", "bot.test"), new("Token", "two words"), new("ServerTimeZone", "Moscow")]).Build();

        var error = await Assert.ThrowsAsync<OptionsValidationException>(
            () => StartAsync(services => { _ = key is null ? services.AddBotClient(section) : services.AddBotClient(key, section); }));

        Assert.Equal(key ?? Options.DefaultName, error.OptionsName);
        Assert.Equal(["BaseAddress", "BotId", "Token", "ServerTimeZone"], error.Failures.Select(fault => fault.Split('.', ' ')[1]));
        Assert.DoesNotContain("two words", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_host_faults_are_named_when_the_client_is_resolved()
    {
        var services = new ServiceCollection();
        services.AddBotClient(options => options.BotId = 1);
        await using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IBotClient>);

        Assert.Equal(2, error.Failures.Count());
        Assert.StartsWith("BotClientOptions.BaseAddress is not set", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_background_service_holds_the_client()
    {
        using var host = await StartAsync(services => services.AddHostedService<Nightly>().AddBotClient(Section()));

        var job = await host.Services.GetServices<IHostedService>().OfType<Nightly>().Single().Planned.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(1, job.JobId);
    }

    private static Task<ScheduledJob> ScheduleAsync(IBotClient client) =>
        client.ScheduleAsync(new Greeting("x"), new JobOptions { RunAt = DateTimeOffset.Parse("2027-01-21T20:00:00Z", null) }, TestContext.Current.CancellationToken);

    private static async Task<IHost> StartAsync(Action<IServiceCollection> register)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        register(builder.Services);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private IConfiguration Section(string botId = "42") => new ConfigurationBuilder()
        .AddInMemoryCollection(
        [
            new("Metabot:BaseAddress", new Uri(_bot.Address, "api/v1").ToString()),
            new("Metabot:BotId", botId),
            new("Metabot:Token", "t0ken"),
            new("Metabot:Authentication", "bearer"),
            new("Metabot:ServerTimeZone", "Europe/Moscow"),
        ])
        .Build()
        .GetSection("Metabot");

    private sealed class Nightly(IBotClient bot) : BackgroundService
    {
        public TaskCompletionSource<ScheduledJob> Planned { get; } = new();

        protected override async Task ExecuteAsync(CancellationToken stoppingToken) =>
            Planned.SetResult(await bot.ScheduleAsync(new Greeting("x"), cancellationToken: stoppingToken));
    }
}
