using Metabot.Server.Http.Tokens;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Metabot.Server.Dashboard.Looks;

// The bots that the token is for, with what a job can run.
internal static class BotLook
{
    public static void Map(RouteGroupBuilder dashboard) => dashboard.MapGet("/bots", List).RequireAuthorization();

    private static BotsView List(HttpContext http, LoadedBots bots, ServerClock clock)
    {
        var token = http.Features.Get<AccessToken>()!;
        return new BotsView(
            token.Name,
            FindIanaName(clock.Zone),
            clock.Now,
            [.. bots.All.Where(bot => token.Allows(bot.Id)).Select(BotView.Create)]);
    }

    // Browsers know no others.
    private static string FindIanaName(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : "UTC";
}

internal sealed record BotsView(string TokenName, string TimeZone, DateTimeOffset Now, IReadOnlyList<BotView> Bots);

internal sealed record BotView(long BotId, string Name, IReadOnlyList<TargetView> Scripts, IReadOnlyList<TargetView> Triggers, IReadOnlyList<TargetView> Broadcasts)
{
    public static BotView Create(BotDefinition bot) => new(bot.Id, bot.Name, Describe(bot.Scripts), Describe(bot.Triggers), Describe(bot.Broadcasts));

    private static List<TargetView> Describe<T>(TargetSet<T> targets)
        where T : class, ITargetDefinition => [.. targets.Select(target => new TargetView(target.Code, target.Id))];
}

internal sealed record TargetView(string Code, long? Id);
