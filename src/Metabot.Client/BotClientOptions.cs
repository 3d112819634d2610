using System.Globalization;

namespace Metabot;

/// <summary>Which bot a <see cref="BotClient"/> calls, where and as whom. The client reads it once, when it is made.</summary>
public sealed class BotClientOptions
{
    /// <summary>
    /// The API's address up to <c>/bots</c>, for example <c>https://app.metabot24.com</c>; http or https, with or without a
    /// path and a trailing slash. Required.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The bot's id, greater than zero. Required.</summary>
    public long BotId { get; set; }

    /// <summary>The token of an API user, created in the bot's admin panel (seed). Never part of a message. Required.</summary>
    public string Token { get; set; } = "";

    /// <summary>How the token travels; the seed's own header unless told otherwise.</summary>
    public BotAuthentication Authentication { get; set; }

    /// <summary>
    /// The time zone in which the server reads <c>run_at</c>; needed to schedule at a <see cref="DateTimeOffset"/>. It has
    /// no default (our decision: a guessed zone runs jobs at the wrong hour). Texts are sent as they are, without it.
    /// </summary>
    public TimeZoneInfo? ServerTimeZone { get; set; }

    internal void Validate()
    {
        if (WhyBadAddress(BaseAddress) is { } badAddress)
        {
            throw Invalid(nameof(BaseAddress), badAddress);
        }

        if (BotId <= 0)
        {
            throw Invalid(nameof(BotId), $"is {BotId.ToString(CultureInfo.InvariantCulture)}; ids are greater than zero");
        }

        if (WhyBadToken(Token) is { } badToken)
        {
            throw Invalid(nameof(Token), badToken);
        }

        if (Authentication is not (BotAuthentication.AuthenticationHeader or BotAuthentication.Bearer))
        {
            throw Invalid(nameof(Authentication), $"is {Authentication}; use {nameof(BotAuthentication.AuthenticationHeader)} or {nameof(BotAuthentication.Bearer)}");
        }
    }

    internal Uri ScheduleAddress() =>
        new(BaseAddress!.AbsoluteUri.TrimEnd('/') + "/bots/" + BotId.ToString(CultureInfo.InvariantCulture) + "/jobs/schedule");

    internal KeyValuePair<string, string> TokenHeader() => Authentication == BotAuthentication.Bearer
        ? new("Authorization", "Bearer " + Token)
        : new("Authentication", Token);

    // Messages name the address, so nothing secret may be in it.
    private static string? WhyBadAddress(Uri? address) =>
        address is null ? "is not set; give the API's address, for example https://app.metabot24.com"
        : !address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            ? "is not an absolute http or https address"
        : address.UserInfo.Length > 0 ? "has a user name in it; the token belongs into Token"
        : address.Query.Length > 0 || address.Fragment.Length > 0 ? "has a query or a fragment; it ends where /bots begins"
        : null;

    private static string? WhyBadToken(string? token) =>
        string.IsNullOrWhiteSpace(token) ? "is not set; create one in the bot's admin panel"
        : token!.Any(character => character is <= ' ' or > '~') ? "has a character that cannot stand in an HTTP header; was a line break or a space copied along?"
        : null;

    private static ArgumentException Invalid(string property, string why) => new($"{nameof(BotClientOptions)}.{property} {why}");
}
