using System.Threading.RateLimiting;
using Metabot.Server.Http.Tokens;
using Metabot.Server.Manifest;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Metabot.Server.Http;

// How many calls a second the server takes, and how many of one token and for one bot.
internal static class CallLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    public static void Configure(RateLimiterOptions limiter, int maxCalls, LoadedBots bots)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "1";
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(_ => Limit("all", maxCalls)),
            PartitionedRateLimiter.Create<HttpContext, string>(LimitToken),
            PartitionedRateLimiter.Create<HttpContext, string>(http => LimitBot(http, bots)));
    }

    private static RateLimitPartition<string> LimitToken(HttpContext http) =>
        http.Features.Get<AccessToken>() is { MaxCallsPerSecond: { } most } token ? Limit(token.Name, most) : RateLimitPartition.GetNoLimiter("");

    // Who may not call it takes nothing of what its callers may. A bot that is loaded anew with another limit gets it.
    private static RateLimitPartition<string> LimitBot(HttpContext http, LoadedBots bots) =>
        BotScope.FindBotId(http) is { } id && http.Features.Get<AccessToken>()?.Allows(id) == true && bots.Find(id)?.MaxCallsPerSecond is { } most
            ? Limit($"{id}: {most}", most)
            : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Limit(string key, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = most, Window = Window });
}
