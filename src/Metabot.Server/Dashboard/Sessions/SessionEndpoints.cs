using Metabot.Server.Http;
using Metabot.Server.Http.Tokens;
using Metabot.Server.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Metabot.Server.Dashboard.Sessions;

// A token becomes a cookie that scripts of a page cannot read.
internal static class SessionEndpoints
{
    private static readonly string[] Names = ["token"];

    public static void Map(RouteGroupBuilder dashboard)
    {
        dashboard.MapPost("/session", SignInAsync);
        dashboard.MapDelete("/session", SignOutAsync);
    }

    private static async Task<NoContent> SignInAsync(HttpContext http, AccessTokens tokens, CancellationToken cancellationToken)
    {
        CheckOrigin(http.Request);
        var errors = new FieldErrors("body");
        var given = new JsonFields(await BodyReader.ReadAsync(http.Request, cancellationToken), errors, Names).Required("token");
        errors.ThrowIfAny();
        var token = tokens.Find(given.Trim())
            ?? throw new RequestRefusedException(StatusCodes.Status401Unauthorized, [new FieldError("token", "the token is none of this server's")]);
        await SessionCookie.SignInAsync(http, token);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignOutAsync(HttpContext http, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CheckOrigin(http.Request);
        await http.SignOutAsync(SessionCookie.Scheme);
        return TypedResults.NoContent();
    }

    private static void CheckOrigin(HttpRequest request)
    {
        if (!RequestOrigin.IsOwn(request))
        {
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, [new FieldError("Origin", "only the dashboard's own pages sign in and out")]);
        }
    }
}
