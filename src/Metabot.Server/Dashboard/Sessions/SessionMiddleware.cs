using Metabot.Server.Http.Tokens;
using Microsoft.AspNetCore.Http;

namespace Metabot.Server.Dashboard.Sessions;

// Lets the API take a session for a token, from the dashboard's own pages alone: another site's request is one without a token.
internal sealed class SessionMiddleware(RequestDelegate next, AccessTokens tokens)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (TokenAuthentication.FindToken(http.Request) is null && RequestOrigin.IsOwn(http.Request)
            && await SessionCookie.FindTokenAsync(http, tokens) is { } token)
        {
            http.Features.Set(token);
        }

        await next(http);
    }
}
