namespace Metabot.Outbox;

// What may be otherwise the next time, and what never will.
internal static class OutboxFailure
{
    private const int RequestTimeout = 408;

    // A token may be put right without the job being another; so may the address.
    public static bool MayPass(MetabotException exception) => exception switch
    {
        BotConnectionException or BotRateLimitException or BotUnauthorizedException => true,
        BotApiException { StatusCode: >= 500 or RequestTimeout } => true,
        _ => false,
    };

    public static TimeSpan? FindPause(MetabotException exception) => (exception as BotRateLimitException)?.RetryAfter;
}
