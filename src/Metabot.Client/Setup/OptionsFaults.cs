using System.Globalization;
using Metabot.Answers;

namespace Metabot.Setup;

// Messages name the address, so nothing secret may be in it; the token is in none of them.
internal static class OptionsFaults
{
    /// <summary>A sentence for each option that is missing or can never be right, with what would be right.</summary>
    public static IReadOnlyList<string> Find(BotClientOptions options)
    {
        var faults = new List<string>();
        Add(faults, nameof(options.BaseAddress), WhyBadAddress(options.BaseAddress));
        Add(faults, nameof(options.BotId), options.BotId > 0 ? null : $"is {options.BotId.ToString(CultureInfo.InvariantCulture)}; ids are greater than zero");
        Add(faults, nameof(options.Token), WhyBadToken(options.Token));
        Add(faults, nameof(options.Authentication), WhyBadAuthentication(options.Authentication));
        Add(faults, nameof(options.JobIdField), JobIdPath.WhyNot(options.JobIdField));
        Add(faults, nameof(options.ServerTimeZone), ServerZone.WhyUnknown(options.ServerTimeZone));
        return faults;
    }

    public static void Refuse(BotClientOptions options)
    {
        if (Find(options) is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join("; ", faults));
        }
    }

    private static void Add(List<string> faults, string property, string? why)
    {
        if (why is not null)
        {
            faults.Add($"{nameof(BotClientOptions)}.{property} {why}");
        }
    }

    private static string? WhyBadAddress(Uri? address)
    {
        if (address is null)
        {
            return "is not set; give the API's address, for example https://app.metabot24.com/api/v1";
        }

        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return "is not an absolute http or https address, such as https://app.metabot24.com/api/v1";
        }

        if (address.UserInfo.Length > 0)
        {
            return "has a user name in it; the token belongs into Token";
        }

        return address.Query.Length > 0 || address.Fragment.Length > 0 ? "has a query or a fragment; it ends where /bots begins" : null;
    }

    private static string? WhyBadToken(string? token)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            return "is not set; create one in the bot's admin panel";
        }

        return token!.Any(character => character is <= ' ' or > '~')
            ? "has a character that cannot stand in an HTTP header; was a line break or a space copied along?"
            : null;
    }

    private static string? WhyBadAuthentication(BotAuthentication authentication) =>
        authentication is >= BotAuthentication.AuthenticationHeader and <= BotAuthentication.AuthenticationBearer
            ? null
            : $"is {authentication}; use {nameof(BotAuthentication.AuthenticationHeader)} or {nameof(BotAuthentication.Bearer)}";
}
