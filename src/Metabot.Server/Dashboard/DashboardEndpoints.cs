using Metabot.Server.Dashboard.Looks;
using Metabot.Server.Dashboard.Sessions;
using Metabot.Server.Http;
using Metabot.Server.Http.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.Server.Dashboard;

// Pages for people, and what only they ask for. All else they ask of the API, whose document has none of this.
internal static class DashboardEndpoints
{
    // Scripts, styles and calls of this server only, none of them inside a page, and no page inside another's.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'";

    public static void AddDashboard(this IServiceCollection services, int port)
    {
        services.AddSessions(port);
        services.AddSingleton<ChangeStream>();
    }

    public static void Map(WebApplication app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription().AddEndpointFilter(AnswerAsync);
        pages.MapGet("/", DashboardAssets.GetPage);
        pages.MapGet("/dashboard/assets/{*file}", DashboardAssets.Get);
        var dashboard = pages.MapGroup("/dashboard");
        SessionEndpoints.Map(dashboard);
        BotLook.Map(dashboard);
        var bot = dashboard.MapGroup("/bots/{botId}").RequireAuthorization(BotScope.Policy).AddEndpointFilter(QueryField.CheckNames);
        JobListLook.Map(bot);
        JobLook.Map(bot);
        ChartLook.Map(bot);
        LeadLook.Map(bot);
        BroadcastLook.Map(bot);
        ChangeStream.Map(bot);
    }

    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // The platform's addresses, which begin with a base, have no pages.
        if (context.HttpContext.Request.PathBase.HasValue)
        {
            return TypedResults.NotFound();
        }

        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.Vary = "Accept";
        headers.CacheControl = context.HttpContext.Request.Path.StartsWithSegments("/dashboard/bots", StringComparison.Ordinal) ? "no-store" : "no-cache";
        return await next(context);
    }
}
