using Metabot.Setup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Metabot;

/// <summary>
/// Registers <see cref="IBotClient"/> with dependency injection, and with it what <see cref="BotClient"/> has beside: <see cref="IBotJobs"/>,
/// <see cref="IBotLeads"/>, <see cref="IBotMessages"/>, <see cref="IBotTickets"/>, <see cref="IBotPersons"/> and <see cref="IBotTables"/>.
/// </summary>
/// <remarks>
/// The one client without a key has the options of the default name, so <c>Configure</c>, <c>PostConfigure</c> and
/// <c>AddOptions&lt;BotClientOptions&gt;()</c> work for it as for any options; a keyed client has those of its key's name. They are
/// checked when the host starts, and where there is no host when the client is first resolved: an
/// <see cref="OptionsValidationException"/> names all that is missing or can never be right. The client asks
/// <see cref="IHttpClientFactory"/> at each call, so handlers are renewed after their lifetime whoever holds it.
/// </remarks>
public static class BotClientServices
{
    private static readonly Type[] Interfaces =
        [typeof(IBotClient), typeof(IBotJobs), typeof(IBotLeads), typeof(IBotMessages), typeof(IBotTickets), typeof(IBotPersons), typeof(IBotTables)];

    /// <summary>Registers <see cref="IBotClient"/> for the bot that <c>Configure&lt;BotClientOptions&gt;</c> describes.</summary>
    /// <param name="services">The services.</param>
    /// <returns>For time-outs, handlers and resilience. Redirects are not followed, because they would carry the token elsewhere.</returns>
    public static IHttpClientBuilder AddBotClient(this IServiceCollection services)
    {
        foreach (var type in Interfaces)
        {
            services.TryAdd(ServiceDescriptor.Transient(type, static provider => Create(provider, nameof(BotClient), Options.DefaultName)));
        }

        AddOptions(services, Options.DefaultName);
        return AddHttpClient(services, nameof(BotClient));
    }

    /// <summary>Registers <see cref="IBotClient"/> for one bot.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Which bot, where and as whom.</param>
    /// <returns>For time-outs, handlers and resilience. Redirects are not followed, because they would carry the token elsewhere.</returns>
    public static IHttpClientBuilder AddBotClient(this IServiceCollection services, Action<BotClientOptions> configure)
    {
        services.Configure(configure);
        return AddBotClient(services);
    }

    /// <summary>Registers <see cref="IBotClient"/> for one bot.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">Which bot, where and as whom: a section with the properties of <see cref="BotClientOptions"/>.</param>
    /// <returns>For time-outs, handlers and resilience. Redirects are not followed, because they would carry the token elsewhere.</returns>
    public static IHttpClientBuilder AddBotClient(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<BotClientOptions>().Bind(section);
        return AddBotClient(services);
    }

    /// <summary>Registers <see cref="IBotClient"/> under a key, for the bot that <c>Configure&lt;BotClientOptions&gt;(name, …)</c> describes.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key to inject by, <c>[FromKeyedServices("shop")]</c>, and the name of the options.</param>
    /// <returns>For time-outs, handlers and resilience. Redirects are not followed, because they would carry the token elsewhere.</returns>
    public static IHttpClientBuilder AddBotClient(this IServiceCollection services, string name)
    {
        // a prefix, because an application may well have an HttpClient of its own that is called "shop"
        var httpName = $"{nameof(BotClient)}:{name ?? throw new ArgumentNullException(nameof(name))}";
        foreach (var type in Interfaces)
        {
            services.TryAdd(ServiceDescriptor.KeyedTransient(type, name, (provider, _) => Create(provider, httpName, name)));
        }

        AddOptions(services, name);
        return AddHttpClient(services, httpName);
    }

    /// <summary>Registers <see cref="IBotClient"/> under a key, for applications that call several bots.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key to inject by, <c>[FromKeyedServices("shop")]</c>, and the name of the options.</param>
    /// <param name="configure">Which bot, where and as whom.</param>
    /// <returns>For time-outs, handlers and resilience. Redirects are not followed, because they would carry the token elsewhere.</returns>
    public static IHttpClientBuilder AddBotClient(this IServiceCollection services, string name, Action<BotClientOptions> configure)
    {
        services.Configure(name, configure);
        return AddBotClient(services, name);
    }

    /// <summary>Registers <see cref="IBotClient"/> under a key, for applications that call several bots.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key to inject by, <c>[FromKeyedServices("shop")]</c>, and the name of the options.</param>
    /// <param name="section">Which bot, where and as whom: a section with the properties of <see cref="BotClientOptions"/>.</param>
    /// <returns>For time-outs, handlers and resilience. Redirects are not followed, because they would carry the token elsewhere.</returns>
    public static IHttpClientBuilder AddBotClient(this IServiceCollection services, string name, IConfiguration section)
    {
        services.AddOptions<BotClientOptions>(name).Bind(section);
        return AddBotClient(services, name);
    }

    private static void AddOptions(IServiceCollection services, string name)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotClientOptions>, OptionsValidator>());
        services.AddOptions<BotClientOptions>(name).ValidateOnStart();
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name) => services
        .AddHttpClient(name)
        .ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler { AllowAutoRedirect = false });

    private static BotClient Create(IServiceProvider provider, string httpName, string name) => new(
        new HttpClientTransport(provider.GetRequiredService<IHttpClientFactory>(), httpName),
        provider.GetRequiredService<IOptionsMonitor<BotClientOptions>>().Get(name));
}
