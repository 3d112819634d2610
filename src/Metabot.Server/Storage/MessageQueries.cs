using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Storage;

internal static class MessageQueries
{
    public static IQueryable<Message> FindSent(this BotDb db, long botId) => db.Messages.AsNoTracking()
        .Include(message => message.Delivery)
        .Where(message => message.BotId == botId && message.Direction == MessageDirection.Outgoing);
}
