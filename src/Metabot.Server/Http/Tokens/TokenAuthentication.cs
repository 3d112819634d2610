using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Metabot.Server.Http.Tokens;

// The documented header is "Authentication: <token>"; code in the wild sends "Authorization: Bearer <token>".
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessTokens tokens, IProblemDetailsService problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "token";
    public const string Header = "Authentication";

    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = FindToken(Request);
        if (token is null)
        {
            // Who has a session was known before.
            return Task.FromResult(Context.Features.Get<AccessToken>() is { } session ? Succeed(session) : AuthenticateResult.NoResult());
        }

        if (tokens.Find(token) is not { } known)
        {
            return Task.FromResult(AuthenticateResult.Fail("wrong token"));
        }

        Context.Features.Set(known);
        return Task.FromResult(Succeed(known));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return RefuseAsync(StatusCodes.Status401Unauthorized, Header, FindToken(Request) is null
            ? "the token is missing; send it in the header Authentication, or as Authorization: Bearer"
            : "the token is none of this server's");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var token = Context.Features.Get<AccessToken>()!;
        return RefuseAsync(
            StatusCodes.Status403Forbidden, "botId",
            $"the token '{token.Name}' is not for this bot; it is for {string.Join(", ", (token.BotIds ?? []).Select(id => $"bot {id}"))}");
    }

    private static AuthenticateResult Succeed(AccessToken token) => AuthenticateResult.Success(
        new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, token.Name)], SchemeName)), SchemeName));

    private async Task RefuseAsync(int status, string field, string detail)
    {
        Response.StatusCode = status;
        var problem = new ProblemDetails { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail, Extensions = { ["field"] = field } };
        await problems.TryWriteAsync(new() { HttpContext = Context, ProblemDetails = problem });
    }

    public static string? FindToken(HttpRequest request)
    {
        var token = request.Headers[Header].ToString();
        var authorization = request.Headers.Authorization.ToString();
        return token.Length > 0 ? token
            : authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim()
            : null;
    }
}
