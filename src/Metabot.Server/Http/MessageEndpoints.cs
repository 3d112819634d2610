using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

internal static class MessageEndpoints
{
    public static void Map(RouteGroupBuilder bot) =>
        bot.MapGet("/messages", ListAsync)
            .Describe("Messages", "Read the outbox", "The messages that scripts sent, oldest first (this project's decision).")
            .WithQuery(QueryField.LeadId, QueryField.AfterId, QueryField.Limit)
            .Produces<IReadOnlyList<MessageView>>()
            .RefusesWith(400, 404);

    private static async Task<IReadOnlyList<MessageView>> ListAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        var after = QueryField.AfterId.Read(request) ?? 0;
        var lead = QueryField.LeadId.Read(request);
        var messages = await db.Messages.AsNoTracking()
            .Where(message => message.BotId == bot.Id && message.Direction == MessageDirection.Outgoing && message.Id > after && (lead == null || message.LeadId == lead))
            .OrderBy(message => message.Id).Take(QueryField.ReadLimit(request)).ToListAsync(cancellationToken);
        return [.. messages.Select(MessageView.Of)];
    }
}
