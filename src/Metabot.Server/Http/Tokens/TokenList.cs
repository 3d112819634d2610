namespace Metabot.Server.Http.Tokens;

internal static class TokenList
{
    // The name that a token of the options has in the log.
    private const string Own = "token";

    /// <exception cref="InvalidOperationException">The file of tokens cannot be read, or has a mistake.</exception>
    public static AccessTokens Read(string? own, string? file)
    {
        var tokens = file is null ? [] : TokenFile.Read(file);
        return new AccessTokens(own is not null
            ? [new AccessToken(Own, AccessToken.ComputeHash(own), BotIds: null, MaxCallsPerSecond: null), .. tokens]
            : tokens);
    }
}
