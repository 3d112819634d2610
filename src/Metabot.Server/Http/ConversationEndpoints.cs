using System.Text.Json;
using Metabot.Server.Channels;
using Metabot.Server.JavaScript;
using Metabot.Server.JavaScript.Host;
using Metabot.Server.Jobs;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// What a lead says comes in here in the place of a messenger (this project's decision).
internal static class ConversationEndpoints
{
    private static readonly IReadOnlyList<BodyField> Fields =
    [
        new("text", "string", "Hello", FieldSource.Project, "What the lead wrote. One of text, code and payload has to be there."),
        new("code", "string", "1", FieldSource.Project, "The code of the menu's item that the lead chose."),
        new("payload", "object", new Dictionary<string, object> { ["callback_query"] = new { data = "1" } }, FieldSource.Project, "What the messenger told, as it is: bot.getWebhookPayload() in JavaScript."),
        new("key", "string", "update-817", FieldSource.Project, "Names the message: sent again, it is answered as the first time, and changes nothing."),
        new("deep_link", "string", "promo", FieldSource.Project, "The word of the link that the dialog was opened by; `/start promo` as text does the same."),
    ];

    private static readonly IReadOnlyCollection<string> Names = [.. Fields.Select(field => field.Name)];

    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/leads/{leadId}/messages", ReceiveAsync)
            .Describe("sendMessage", "Messages", "Say something as the lead", "Answers what waits for it: a command, the open menu, a route, or the fallback script (this project's decision).")
            .WithBody("IncomingMessage", Fields, [.. Fields.Where(field => field.Name == "text")])
            .ProducesChanged<ReceivedView>();
        bot.MapGet("/leads/{leadId}/messages", ListAsync)
            .Describe("listConversation", "Messages", "Read a conversation", "What the lead said and what the bot sent, oldest first (this project's decision).")
            .ProducesPage<ConversationView>();
    }

    private static async Task<ReceivedView> ReceiveAsync(HttpRequest request, BotDefinition bot, MessageReceiver receiver, CancellationToken cancellationToken)
    {
        var leadId = RouteId.Read(request, "leadId");
        var incoming = Read(await BodyReader.ReadAsync(request, cancellationToken));
        var (message, answers) = await receiver.ReceiveAsync(bot, leadId, incoming, cancellationToken);
        return new ReceivedView(message.Id, [.. answers.Select(MessageView.Create)], message.Problem);
    }

    private static IncomingMessage Read(JsonElement body)
    {
        var errors = new FieldErrors("body");
        var fields = new JsonFields(body, errors, Names);
        var incoming = new IncomingMessage(fields.Text("text"), fields.NotBlank("code"), fields.Object("payload"), fields.NotBlank("deep_link")) { Key = fields.NotBlank("key") };
        if (!fields.Has("text") && !fields.Has("code") && !fields.Has("payload"))
        {
            fields.Refuse("text", "text is missing; send text, the code of a menu's item, or a payload");
        }

        errors.ThrowIfAny();
        return incoming;
    }

    private static async Task<IReadOnlyList<ConversationView>> ListAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken)
    {
        var lead = await db.Leads.AsNoTracking().FindRowAsync(request, bot, "leadId", cancellationToken);
        return await db.Messages.Where(message => message.LeadId == lead.Id).PageAsync(request, bot, ConversationView.Create, cancellationToken);
    }
}

// The problem is why nothing was answered, when a script failed.
internal sealed record ReceivedView(long MessageId, IReadOnlyList<MessageView> Messages, string? Problem);

internal sealed record ConversationView(
    long MessageId, MessageDirection Direction, string Text, string? Code, JsonElement? Payload, OutgoingMessage? Content, string? Problem, DateTimeOffset CreatedAt)
{
    public static ConversationView Create(Message message) => new(
        message.Id, message.Direction, message.Text, message.Code, message.Payload, message.Content, message.Problem, message.CreatedAt);
}
