using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// Whoever makes a lead, it begins in the bot's first status.
internal static class LeadFactory
{
    public static Lead Create(BotDefinition bot, string name, DateTimeOffset now) => new()
    {
        BotId = bot.Id,
        StatusId = bot.Statuses[0].Id,
        Name = name,
        CreatedAt = now,
    };
}
