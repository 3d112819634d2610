namespace Metabot.Server.Http.Tokens;

internal static class TokenList
{
    // The name that a token of the options has in the log.
    private const string Own = "token";

    /// <exception cref="InvalidOperationException">The file of tokens cannot be read, or has a mistake.</exception>
    public static AccessTokens Read(BotServerOptions options)
    {
        var tokens = options.TokenFile is { } file ? TokenFile.Read(file) : [];
        return new AccessTokens(options.Token is { } token
            ? [new AccessToken(Own, AccessToken.ComputeHash(token), BotIds: null, MaxCallsPerSecond: null), .. tokens]
            : tokens);
    }
}
