using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Metabot;

/// <summary>Registers <see cref="IBotClient"/> with dependency injection.</summary>
public static class BotClientServices
{
    /// <summary>Registers <see cref="IBotClient"/> for one bot, over <see cref="IHttpClientFactory"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Which bot, where and as whom; checked when the client is first resolved.</param>
    /// <returns>For time-outs, handlers and resilience. Redirects are not followed, because they would carry the token elsewhere.</returns>
    public static IHttpClientBuilder AddBotClient(this IServiceCollection services, Action<BotClientOptions> configure)
    {
        var builder = AddHttpClient(services, nameof(BotClient), configure);
        services.AddTransient<IBotClient>(provider => Make(provider, nameof(BotClient)));
        return builder;
    }

    /// <summary>Registers <see cref="IBotClient"/> under a key, for applications that call several bots.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key to inject by, <c>[FromKeyedServices("shop")]</c>.</param>
    /// <param name="configure">Which bot, where and as whom; checked when the client is first resolved.</param>
    /// <returns>For time-outs, handlers and resilience. Redirects are not followed, because they would carry the token elsewhere.</returns>
    public static IHttpClientBuilder AddBotClient(this IServiceCollection services, string name, Action<BotClientOptions> configure)
    {
        var builder = AddHttpClient(services, name, configure);
        services.AddKeyedTransient<IBotClient>(name, (provider, _) => Make(provider, name));
        return builder;
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name, Action<BotClientOptions> configure)
    {
        services.Configure(name, configure);
        return services
            .AddHttpClient(name)
            .ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler { AllowAutoRedirect = false });
    }

    private static BotClient Make(IServiceProvider provider, string name) => new BotClient(
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(name),
        provider.GetRequiredService<IOptionsMonitor<BotClientOptions>>().Get(name));
}
