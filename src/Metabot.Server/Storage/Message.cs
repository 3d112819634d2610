using System.Text.Json;
using Metabot.Server.Channels;

namespace Metabot.Server.Storage;

internal sealed class Message : IBotRow
{
    public long Id { get; set; }

    public long BotId { get; set; }

    // Null for an e-mail of a job without a lead.
    public long? LeadId { get; set; }

    public MessageDirection Direction { get; set; }

    // Of what a job sent.
    public long? JobId { get; set; }

    public long? RunId { get; set; }

    // Of what answers a lead: the id of the lead's message.
    public long? AnswersId { get; set; }

    public required string Text { get; set; }

    // Of what is sent.
    public OutgoingMessage? Content { get; set; }

    // Of what is sent through a channel.
    public MessageDelivery? Delivery { get; set; }

    // Of what the lead sent: the code of a menu's item, and what the messenger told beside.
    public string? Code { get; set; }

    public JsonElement? Payload { get; set; }

    // What its sender names it by, of which no lead has two.
    public string? Key { get; set; }

    // Why the lead's message was not answered, when a script failed.
    public string? Problem { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}

internal enum MessageDirection
{
    Outgoing,
    Incoming,
}
