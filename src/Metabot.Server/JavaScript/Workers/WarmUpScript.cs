using Metabot.Server.Storage;

namespace Metabot.Server.JavaScript.Workers;

// A bit of everything that conditions are made of.
internal static class WarmUpScript
{
    public const string Code = """
        const text = `${lead.getAttr('city')} ${JSON.stringify(request)}`;
        const tags = lead.getAllTags().filter(tag => /^v/.test(tag)).map(tag => tag.toUpperCase());
        try { memory.setAttr('n', { seen: new Date().getTime() }); } catch (error) { return false; }
        if (leadId == 1 && lead.isTagExist('vip') && text.length > 0 && tags.length > 0) return true;
        """;

    public static ScriptWorld World { get; } = new(
        1,
        "",
        [],
        new BotState(),
        new Lead { Id = 1, Name = "", Tags = ["vip"] },
        new Ticket { Id = 1 },
        [],
        [],
        new ScriptClock(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc.Id, StandsStill: true));
}
