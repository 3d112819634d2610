namespace Metabot;

/// <summary>The server refused the token (status 401 or 403).</summary>
public sealed class BotUnauthorizedException : BotApiException
{
    /// <inheritdoc cref="BotApiException(string, int, string?, string?, IReadOnlyList{BotApiError}?)"/>
    public BotUnauthorizedException(
        string message, int statusCode, string? field, string? serverMessage, IReadOnlyList<BotApiError>? errors = null)
        : base(message, statusCode, field, serverMessage, errors)
    {
    }
}

/// <summary>The bot, script, trigger, broadcast, lead or ticket does not exist (status 404).</summary>
public sealed class BotNotFoundException : BotApiException
{
    /// <inheritdoc cref="BotApiException(string, int, string?, string?, IReadOnlyList{BotApiError}?)"/>
    public BotNotFoundException(
        string message, int statusCode, string? field, string? serverMessage, IReadOnlyList<BotApiError>? errors = null)
        : base(message, statusCode, field, serverMessage, errors)
    {
    }
}

/// <summary>The server refused the call's content (status 400, 413, 415 or 422).</summary>
public sealed class BotRequestException : BotApiException
{
    /// <inheritdoc cref="BotApiException(string, int, string?, string?, IReadOnlyList{BotApiError}?)"/>
    public BotRequestException(
        string message, int statusCode, string? field, string? serverMessage, IReadOnlyList<BotApiError>? errors = null)
        : base(message, statusCode, field, serverMessage, errors)
    {
    }
}

/// <summary>The server asks for fewer calls (status 429).</summary>
public sealed class BotRateLimitException : BotApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, with the server's own words.</param>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="field">The wire field the server names, or null.</param>
    /// <param name="serverMessage">The server's own message, or null when its body could not be read.</param>
    /// <param name="retryAfter">How long the server asks to wait; null when it does not say.</param>
    /// <param name="errors">All that the server says is wrong; null for nothing but <paramref name="field"/> and <paramref name="serverMessage"/>.</param>
    public BotRateLimitException(
        string message, int statusCode, string? field, string? serverMessage, TimeSpan? retryAfter, IReadOnlyList<BotApiError>? errors = null)
        : base(message, statusCode, field, serverMessage, errors) => RetryAfter = retryAfter;

    /// <summary>How long the server asks to wait before the next call; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
