using System.Globalization;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Metabot.Server.Http;

// Ids in the path: whatever is not the id of something that exists is 404.
internal static class RouteId
{
    public static long Read(HttpRequest request, string name) =>
        long.TryParse(Text(request, name), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw RequestRefusedException.NotFound(name, $"{name} must be a number; got '{Excerpt.Cut(Text(request, name))}'");

    public static BotDefinition FindBot(HttpRequest request, LoadedBots bots)
    {
        var id = Read(request, "botId");
        return bots.Find(id) ?? throw RequestRefusedException.NotFound(
            "botId", $"there is no bot {id} here; this server runs {string.Join(", ", bots.All.Select(bot => $"bot {bot.Id}"))}");
    }

    private static string Text(HttpRequest request, string name) => (string)request.RouteValues[name]!;
}
