using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Metabot;

// What a call goes through. One that must not be sent twice has no retry in it at all.
internal static class BotPipeline
{
    private const string IdempotencyKey = "Idempotency-Key";

    public static bool IsRepeatable(HttpRequestMessage request, BotResilienceOptions options) =>
        request.Method == HttpMethod.Get || (options.KnowsIdempotencyKey && request.Headers.Contains(IdempotencyKey));

    public static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, BotResilienceOptions options, bool isRepeatable)
    {
        pipeline.AddTimeout(options.Timeout);
        if (isRepeatable)
        {
            pipeline.AddRetry(CreateRetry(options)).AddTimeout(options.AttemptTimeout);
        }
    }

    // Exponential, with chance, and with Retry-After before both: so its defaults are.
    private static HttpRetryStrategyOptions CreateRetry(BotResilienceOptions options) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = options.Delay,
        ShouldHandle = tried => ValueTask.FromResult(
            HttpClientResiliencePredicates.IsTransient(tried.Outcome) && !IsTooLong(tried.Outcome.Result, options.LongestWait)),
    };

    private static bool IsTooLong(HttpResponseMessage? answer, TimeSpan longest) => answer?.Headers.RetryAfter is { } wait
        && (wait.Delta ?? (wait.Date - (answer.Headers.Date ?? TimeProvider.System.GetUtcNow()))) > longest;
}
