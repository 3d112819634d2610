using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Metabot;

/// <summary>Retries and time-outs for the clients that <c>AddBotClient</c> registers, by Microsoft.Extensions.Http.Resilience.</summary>
public static class BotResilience
{
    private const string Again = "again";
    private const string Once = "once";

    /// <summary>
    /// Tries a call again that found the server failing, busy or not there, where a second try can do nothing twice: calls that only
    /// read, and those with an <see cref="JobOptions.IdempotencyKey"/> where <see cref="BotResilienceOptions.KnowsIdempotencyKey"/> says
    /// that the server knows it.
    /// </summary>
    /// <param name="builder">What <c>AddBotClient</c> gave.</param>
    /// <param name="configure">How often and how long; null for the defaults.</param>
    /// <returns>The same, for the next call.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option can never be right; the message names it.</exception>
    /// <remarks>
    /// A server that says how long to wait (<c>Retry-After</c>) is waited for so long, at most <see cref="BotResilienceOptions.LongestWait"/>;
    /// when it wants more, the call throws at once what the server said. Which calls are tried again is this project's decision: the
    /// platform's documentation does not tell whether a job that is sent twice is planned twice, so it is taken for true.
    /// </remarks>
    public static IHttpClientBuilder AddBotResilience(this IHttpClientBuilder builder, Action<BotResilienceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new BotResilienceOptions();
        configure?.Invoke(options);
        options.Check();
        builder
            .AddResilienceHandler("bot", (pipeline, context) => BotPipeline.Build(pipeline, options, isRepeatable: context.InstanceName == Again))
            .SelectPipelineBy(_ => request => BotPipeline.IsRepeatable(request, options) ? Again : Once);
        return builder;
    }
}
