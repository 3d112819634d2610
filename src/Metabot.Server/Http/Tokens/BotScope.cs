using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Metabot.Server.Http.Tokens;

// A token is for some bots or for all. Whether another bot is there is not told to who may not know.
internal static class BotScope
{
    public const string Policy = "bot";

    public static void Require(AuthorizationPolicyBuilder policy) => policy.RequireAuthenticatedUser().RequireAssertion(IsAllowed);

    private static bool IsAllowed(AuthorizationHandlerContext context)
    {
        var http = (HttpContext)context.Resource!;
        return http.Features.Get<AccessToken>() is { } token
            && (FindBotId(http) is not { } id ? token.BotIds is null : token.Allows(id));
    }

    public static long? FindBotId(HttpContext http) =>
        long.TryParse((string?)http.GetRouteValue("botId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
