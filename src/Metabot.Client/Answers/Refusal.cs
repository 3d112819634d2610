namespace Metabot.Answers;

// An error status with what the server said about it.
internal sealed record Refusal(int StatusCode, string? Field, string? ServerMessage, TimeSpan? RetryAfter)
{
    public static Refusal Read(BotTransportResponse response)
    {
        var (field, message) = RefusalBody.Read(response);
        return new Refusal(response.StatusCode, field, message, response.RetryAfter);
    }

    public BotApiException ToException()
    {
        var message = Describe();
        return StatusCode switch
        {
            401 or 403 => new BotUnauthorizedException(message, StatusCode, Field, ServerMessage),
            404 => new BotNotFoundException(message, StatusCode, Field, ServerMessage),
            400 or 413 or 415 or 422 => new BotRequestException(message, StatusCode, Field, ServerMessage),
            429 => new BotRateLimitException(message, StatusCode, Field, ServerMessage, RetryAfter),
            _ => new BotApiException(message, StatusCode, Field, ServerMessage),
        };
    }

    // For example: the bot refused the job (400): run_at: '2027-13-01 10:00:00' does not exist
    private string Describe()
    {
        var what = StatusCode switch
        {
            401 or 403 => "the bot refused the token",
            429 => "the bot asks for fewer calls",
            >= 500 => "the bot's server failed",
            >= 300 and < 400 => "the address redirects elsewhere; give the final one as the base address",
            _ => "the bot refused the job",
        };
        var fieldToName = Field is not null && ServerMessage?.Contains(Field) != true ? ": " + Field : "";
        return $"{what} ({StatusCode}){fieldToName}{(ServerMessage is null ? "" : ": " + ServerMessage)}";
    }
}
