using Metabot.Server.Channels;
using Metabot.Server.Delivering;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

internal static class MessageEndpoints
{
    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapGet("/messages", ListAsync)
            .Describe("listMessages", "Messages", "Read the outbox", "The messages that scripts sent, oldest first (this project's decision).")
            .ProducesPage<MessageView>(QueryField.LeadId);
        bot.MapGet("/messages/stream", MessageStream.Open)
            .Describe("streamMessages", "Messages", "Follow the outbox", "Server-sent events: each message as it is sent, with its id as the event's; Last-Event-ID goes on behind it (this project's decision).")
            .WithQuery(QueryField.LeadId, QueryField.AfterId)
            .RefusesWith(400, 404);
        bot.MapGet("/messages/dead", ListDeadAsync)
            .Describe("listDeadMessages", "Messages", "List messages that were given up", "Those that no channel took, with the last reason, oldest first (this project's decision).")
            .ProducesPage<MessageView>(QueryField.LeadId);
        bot.MapPost("/messages/{messageId}/redeliver", RedeliverAsync)
            .Describe("redeliverMessage", "Messages", "Deliver a message that was given up", "Its channel is tried again from the beginning (this project's decision).")
            .Produces<MessageView>()
            .RefusesWith(404, 409);
    }

    private static Task<IReadOnlyList<MessageView>> ListAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        ReadPageAsync(request, bot, db.FindSent(bot.Id), cancellationToken);

    private static Task<IReadOnlyList<MessageView>> ListDeadAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        ReadPageAsync(request, bot, db.FindSent(bot.Id).Where(message => message.Delivery!.State == DeliveryState.Dead), cancellationToken);

    private static Task<IReadOnlyList<MessageView>> ReadPageAsync(
        HttpRequest request, BotDefinition bot, IQueryable<Message> messages, CancellationToken cancellationToken)
    {
        var lead = QueryField.LeadId.Read(request);
        return messages.Where(message => lead == null || message.LeadId == lead).PageAsync(request, bot, MessageView.Create, cancellationToken);
    }

    private static async Task<MessageView> RedeliverAsync(HttpRequest request, BotDb db, BotDefinition bot, Deliverer deliverer, CancellationToken cancellationToken)
    {
        var id = RouteId.Read(request, "messageId");
        var isRevived = await deliverer.ReviveAsync(bot.Id, id, cancellationToken);
        var message = await db.FindSent(bot.Id).FindRowAsync(request, bot, "messageId", cancellationToken);
        return isRevived
            ? MessageView.Create(message)
            : throw RequestRefusedException.Conflict("messageId", $"message {id} was not given up; only what GET /messages/dead lists can be delivered again");
    }
}
