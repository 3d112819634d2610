namespace Metabot.Answers;

// An error status, or a success that denies itself, with what the server said about it.
internal sealed record Refusal(int StatusCode, RefusalBody Body, TimeSpan? RetryAfter)
{
    private const int LongestList = 10;

    public static Refusal Read(BotTransportResponse response) =>
        new(response.StatusCode, RefusalBody.Read(response), response.RetryAfter);

    // Thing: what was refused, "job" or "call".
    public BotApiException ToException(string thing)
    {
        var message = Describe(thing);
        return StatusCode switch
        {
            401 or 403 => new BotUnauthorizedException(message, StatusCode, Body.Field, Body.Message, Body.Errors),
            404 => new BotNotFoundException(message, StatusCode, Body.Field, Body.Message, Body.Errors),
            400 or 413 or 415 or 422 => new BotRequestException(message, StatusCode, Body.Field, Body.Message, Body.Errors),
            429 => new BotRateLimitException(message, StatusCode, Body.Field, Body.Message, RetryAfter, Body.Errors),
            _ => new BotApiException(message, StatusCode, Body.Field, Body.Message, Body.Errors),
        };
    }

    // For example: the bot refused the job (400): run_at: '2027-13-01 10:00:00' does not exist
    private string Describe(string thing)
    {
        var what = StatusCode switch
        {
            401 or 403 => "the bot refused the token",
            429 => "the bot asks for fewer calls",
            >= 500 => "the bot's server failed",
            >= 300 and < 400 => "the address redirects elsewhere; give the final one as the base address",
            _ => "the bot refused the " + thing,
        };
        var said = Body.Errors is { Count: > 1 } errors ? List(errors) : Text(Body.Field, Body.Message);
        return $"{what} ({StatusCode}){(said.Length > 0 ? ": " + said : "")}";
    }

    private static string List(IReadOnlyList<BotApiError> errors)
    {
        var shown = string.Join("; ", errors.Take(LongestList).Select(error => Text(error.Field, error.Message)));
        return errors.Count > LongestList ? $"{shown}; and {errors.Count - LongestList} more" : shown;
    }

    private static string Text(string? field, string? message) =>
        field is null || message?.Contains(field) == true ? message ?? ""
        : message is null ? field
        : field + ": " + message;
}
