using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Metabot.Server.Http;

internal static class MessageEndpoints
{
    public static void Map(RouteGroupBuilder bot) =>
        bot.MapGet("/messages", ListAsync)
            .Describe("listMessages", "Messages", "Read the outbox", "The messages that scripts sent, oldest first (this project's decision).")
            .WithQuery(QueryField.LeadId, QueryField.AfterId, QueryField.Limit)
            .Produces<IReadOnlyList<MessageView>>()
            .RefusesWith(400, 404);

    private static Task<IReadOnlyList<MessageView>> ListAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        var lead = QueryField.LeadId.Read(request);
        return db.Messages.Where(message => message.Direction == MessageDirection.Outgoing && (lead == null || message.LeadId == lead)).PageAsync(request, bot, MessageView.Of, cancellationToken);
    }
}
