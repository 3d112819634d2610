namespace Metabot.Server.Storage;

internal sealed class Message
{
    public long Id { get; set; }

    public long BotId { get; set; }

    public long LeadId { get; set; }

    public long JobId { get; set; }

    public long RunId { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
