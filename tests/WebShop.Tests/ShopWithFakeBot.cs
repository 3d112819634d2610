using Metabot;
using Metabot.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace WebShop.Tests;

/// <summary>The whole shop, with a bot that only listens and a clock that only the test moves.</summary>
internal sealed class ShopWithFakeBot : WebApplicationFactory<Program>
{
    public FakeBot Bot { get; } = new() { ServerTimeZone = "Europe/Moscow" };

    public TestClock Clock { get; } = new(new DateTimeOffset(2027, 1, 21, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Where the configuration says that the bot is.</summary>
    public string BotAddress { get; init; } = "http://bot.example";

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Testing")
        .UseSetting("Bot:BaseAddress", BotAddress)
        .UseSetting("Bot:Token", "a-token")
        .ConfigureTestServices(services => services.AddSingleton<IBotClient>(Bot).AddSingleton<TimeProvider>(Clock));
}
