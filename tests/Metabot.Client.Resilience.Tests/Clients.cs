using Metabot.Client.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.Client.Resilience.Tests;

internal static class Clients
{
    // As an application has it, but that it hardly waits.
    public static BotClient Create(LoopbackBot bot, Action<BotResilienceOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services
            .AddBotClient(options => (options.BaseAddress, options.BotId, options.Token) = (bot.Address, 42, "t0ken"))
            .AddBotResilience(options =>
            {
                options.Delay = TimeSpan.FromMilliseconds(10);
                configure?.Invoke(options);
            });
        return (BotClient)services.BuildServiceProvider().GetRequiredService<IBotClient>();
    }
}
