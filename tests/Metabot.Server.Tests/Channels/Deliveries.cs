using Metabot.Server.Channels;

namespace Metabot.Server.Tests.Channels;

internal static class Deliveries
{
    public static Delivery Create(OutgoingMessage message, long id = 7, string? recipient = "555", string folder = "") => new()
    {
        MessageId = id,
        BotId = 42,
        BotFolder = folder,
        LeadId = 135,
        Recipient = recipient,
        CreatedAt = new DateTimeOffset(2026, 1, 21, 21, 0, 0, TimeSpan.Zero),
        Message = message,
    };
}
