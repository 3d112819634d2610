using System.Security.Claims;
using Metabot.Server.Http.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.Server.Dashboard.Sessions;

// The cookie of who has shown a token. It holds the token's hash, encrypted by a key that ends with the server.
internal static class SessionCookie
{
    public const string Scheme = "dashboard";

    // Of a tab that nobody looks at.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    // Browsers keep the cookies of all ports of a host together, so two servers on one machine need two names.
    public static void AddSessions(this IServiceCollection services, int port)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAuthentication().AddCookie(Scheme, options =>
        {
            (options.Cookie.Name, options.Cookie.Path) = ($"metabot-{port}", "/");
            (options.Cookie.HttpOnly, options.Cookie.SameSite) = (true, SameSiteMode.Strict);
            (options.ExpireTimeSpan, options.SlidingExpiration) = (Lifetime, true);
        });
    }

    public static Task SignInAsync(HttpContext http, AccessToken token) => http.SignInAsync(
        Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Hash, Convert.ToHexString(token.Hash))], Scheme)));

    public static async Task<AccessToken?> FindTokenAsync(HttpContext http, AccessTokens tokens)
    {
        var session = await http.AuthenticateAsync(Scheme);
        return session.Principal?.FindFirstValue(ClaimTypes.Hash) is { } hash ? tokens.Find(Convert.FromHexString(hash)) : null;
    }
}
