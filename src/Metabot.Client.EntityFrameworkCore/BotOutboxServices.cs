using Metabot.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Metabot;

/// <summary>Registers what takes jobs from an application's database to the bot.</summary>
public static class BotOutboxServices
{
    /// <summary>Sends the jobs that contexts of this type have committed, by the clients of <c>AddBotClient</c>, for as long as the host runs.</summary>
    /// <param name="services">The services, with the context and the clients in them.</param>
    /// <typeparam name="TContext">A context whose model has <see cref="BotOutboxModel.AddBotOutbox"/>.</typeparam>
    /// <returns>The same, for the next call.</returns>
    /// <remarks>
    /// A job reaches the bot at least once; a server that knows <c>Idempotency-Key</c>, as this project's does for a day, plans it exactly once. Whether the
    /// platform knows it is not documented. Several instances of an application may share one database: a row is sent by one of them at a time.
    /// </remarks>
    public static IServiceCollection AddBotOutbox<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<OutboxOfContext>();
        services.TryAddSingleton<Pulse>();
        services.TryAddSingleton<OutboxCommits>();
        services.ConfigureDbContext<TContext>(static (provider, options) => options.AddInterceptors(provider.GetRequiredService<OutboxCommits>()));
        return services.AddHostedService<OutboxSender<TContext>>();
    }
}
