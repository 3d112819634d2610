using System.Globalization;
using Metabot.Rules;
using Metabot.Server.Bots;
using Metabot.Server.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Metabot.Server.Http;

// Ids in the path: whatever is not the id of something that exists is 404.
internal static class RouteId
{
    public static long Read(HttpRequest request, string name) =>
        long.TryParse(Text(request, name), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw RequestRefusedException.NotFound(name, $"{name} must be a number; got '{Excerpt.Of(Text(request, name))}'");

    public static async ValueTask<object?> CheckBot(EndpointFilterInvocationContext context, EndpointFilterDelegate next, BotDefinition bot)
    {
        var id = Read(context.HttpContext.Request, "botId");
        return id == bot.Id
            ? await next(context)
            : throw RequestRefusedException.NotFound("botId", $"there is no bot {id} here; this server runs bot {bot.Id}");
    }

    private static string Text(HttpRequest request, string name) => (string)request.RouteValues[name]!;
}
