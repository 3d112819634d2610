using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Metabot.Server.Http;

internal sealed class TokenOptions : AuthenticationSchemeOptions
{
    public byte[] TokenHash { get; set; } = [];
}

// The documented header is "Authentication: <token>"; code in the wild sends "Authorization: Bearer <token>".
internal sealed class TokenAuthentication(
    IOptionsMonitor<TokenOptions> options, ILoggerFactory logger, UrlEncoder encoder, IProblemDetailsService problems)
    : AuthenticationHandler<TokenOptions>(options, logger, encoder)
{
    public const string SchemeName = "token";
    public const string Header = "Authentication";

    private const string Bearer = "Bearer ";

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Token();
        if (token is null)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (!CryptographicOperations.FixedTimeEquals(Hash(token), Options.TokenHash))
        {
            return Task.FromResult(AuthenticateResult.Fail("wrong token"));
        }

        var user = new ClaimsPrincipal(new ClaimsIdentity(SchemeName));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, SchemeName)));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        var problem = new ProblemDetails
        {
            Status = StatusCodes.Status401Unauthorized,
            Title = "Unauthorized",
            Detail = Token() is null
                ? "the token is missing; send it in the header Authentication, or as Authorization: Bearer"
                : "the token is not the one of this bot",
            Extensions = { ["field"] = Header },
        };
        await problems.TryWriteAsync(new() { HttpContext = Context, ProblemDetails = problem });
    }

    private string? Token()
    {
        var token = Request.Headers[Header].ToString();
        var authorization = Request.Headers.Authorization.ToString();
        return token.Length > 0 ? token
            : authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim()
            : null;
    }
}
